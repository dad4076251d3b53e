import type {
  ContentCoding,
  Delivery,
  DeployEvent,
  DeployStep,
  SiteFile,
  TargetSettings,
} from '../model/deploy.ts';
import type { ChangedFile } from '../model/changed-file.ts';
import type { DeployPlan } from './plan.ts';
import type { Surroundings } from './target.ts';

/** What is to be deployed, and how. */
export interface Deployment extends Surroundings {
  /** Name of the target in `site.yaml`. */
  readonly target: string;
  readonly settings: TargetSettings;
  /** All files of the site. */
  readonly site: readonly SiteFile[];
  /** Where what only this machine knows of its deploys is kept, absolute. */
  readonly stateDir: string;
  /** How a file is sent to readers. */
  readonly deliver: (file: SiteFile) => Delivery;
  /** The bytes in this coding. */
  readonly encode: (bytes: Uint8Array, coding: ContentCoding) => Uint8Array;
  readonly dryRun: boolean;
  /** Whether the target is compared file by file, instead of believing what the last deploy wrote down. */
  readonly verify: boolean;
  /** Whether to do what cannot be undone, asked in a sentence. Rejects with ProblemError where nobody can be asked. */
  readonly consent: (reason: string) => Promise<boolean>;
  readonly observe: (event: DeployEvent) => void;
  /**
   * Tells the caches, once the target is the new site: every file that any of them may have in another form. It is
   * told again by the next deploy if it rejects, or if this process dies before it resolves.
   */
  readonly purge: (files: readonly ChangedFile[]) => Promise<void>;
}

/** Asks before many files vanish, or where files of others are. */
export async function askConsent(
  { consent }: Deployment,
  { vanished, total, foreign }: { vanished: number; total: number; foreign: readonly string[] },
): Promise<boolean> {
  if (vanished > 20 && vanished > total / 5) {
    const reason = `${vanished} of ${total} files at the target are not part of the site any more, and will be removed.`;
    if (!(await consent(reason))) return false;
  }
  if (foreign.length === 0) return true;
  const reason = `The target holds files that Broadsheet did not put there (\`${foreign[0]}\`${foreign.length > 1 ? ` and ${foreign.length - 1} more` : ''}); those of the same names are replaced, the others stay.`;
  return consent(reason);
}

/** What a plan's steps come to, in the order in which they are taken. */
export function listSteps({ obstacles, sends, removals }: DeployPlan): DeployStep[] {
  return [...obstacles, ...sends.flat(), ...removals.flat()];
}
