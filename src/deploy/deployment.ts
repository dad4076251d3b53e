import type {
  ContentCoding,
  Delivery,
  DeployEvent,
  DeployStep,
  SiteFile,
  TargetSettings,
} from '../model/deploy.ts';
import type { HostTexts, SiteChanges } from '../model/changes.ts';
import type { DeployPlan } from './plan.ts';
import type { Surroundings } from './target.ts';
import type { KnownTarget } from './target-state.ts';

/** What is to be deployed, and how. */
export interface Deployment extends Surroundings {
  /** Name of the target in `site.yaml`. */
  readonly target: string;
  readonly settings: TargetSettings;
  /** All files of the site. */
  readonly site: readonly SiteFile[];
  /** Where what only this machine knows of its deploys is kept, absolute. */
  readonly stateDir: string;
  /** How a file is sent to readers; undefined of one that nobody asks for where each file has headers of its own. */
  readonly deliver: (file: SiteFile) => Delivery | undefined;
  readonly hosts: HostKnowledge;
  /** The bytes in this coding. */
  readonly encode: (bytes: Uint8Array, coding: ContentCoding) => Uint8Array;
  readonly dryRun: boolean;
  /** Whether the target is compared file by file, instead of believing what the last deploy wrote down. */
  readonly verify: boolean;
  /** Whether to do what cannot be undone, asked in a sentence. Rejects with ProblemError where nobody can be asked. */
  readonly consent: (reason: string) => Promise<boolean>;
  readonly observe: (event: DeployEvent) => void;
  /** Whether somebody wants the deploy to end after the files that are on their way. */
  readonly isInterrupted?: () => boolean;
  /**
   * Tells the caches, once the target is the new site: everything that any of them may have in another form. It is
   * told again by the next deploy if it rejects, or if this process dies before it resolves.
   */
  readonly purge: (changes: SiteChanges) => Promise<void>;
}

/** What the site tells its hosts, and what follows from that. */
export interface HostKnowledge {
  readonly texts: Required<HostTexts>;
  /** The addresses at which they answer otherwise than by the former texts; `kept` are the paths of the files that stayed. */
  readonly listAnswers: (former: HostTexts, kept: () => Iterable<string>) => string[];
}

/** What has to be asked before the first change, a sentence each: whether many files may vanish, or go beside those of others. */
export function listDoubts({ vanished }: DeployPlan, { files, foreign }: KnownTarget): string[] {
  const doubts: string[] = [];
  if (vanished > smallLoss && vanished > files.size / 5)
    doubts.push(
      `${vanished} of ${files.size} files at the target are not part of the site any more, and will be removed.`,
    );
  const [first] = foreign;
  const more = foreign.length > 1 ? ` and ${foreign.length - 1} more` : '';
  if (first !== undefined)
    doubts.push(
      `The target holds files that Broadsheet did not put there (\`${first}\`${more}); those of the same names are replaced, the others stay.`,
    );
  return doubts;
}

/** So many files may vanish without a question. */
const smallLoss = 20;

/** Asks one after the other; whether to go on. */
export async function askConsent({ consent }: Deployment, doubts: readonly string[]): Promise<boolean> {
  for (const doubt of doubts) if (!(await consent(doubt))) return false;
  return true;
}

/** What a plan's steps come to, in the order in which they are taken. */
export function listSteps({ obstacles, sends, removals }: DeployPlan): DeployStep[] {
  return [...obstacles, ...sends.flat(), ...removals.flat()];
}
