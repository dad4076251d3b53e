import type { LoadedConfig } from '../config/load.ts';
import type { Instant } from '../model/time.ts';

/** What is looked at: a newspaper, and the machine that is to build it. Folders are absolute. */
export interface Patient {
  readonly root: string;
  readonly out: string;
  readonly stateDir: string;
  readonly cacheDir: string;
  readonly settings: LoadedConfig;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly readClock: () => Instant;
}

/** `bad`: a build fails, or publishes what is wrong. `note`: worth knowing. */
export type Health = 'ok' | 'note' | 'bad';

/** What an examination found. */
export interface Finding {
  readonly health: Health;
  /** One sentence, without its full stop. */
  readonly says: string;
  readonly hint?: string;
}

/** One thing that `broadsheet doctor` looks at. */
export interface Examination {
  /** What is looked at, in a word or two. */
  readonly name: string;
  examine(patient: Patient): Finding | Promise<Finding>;
}

/** Something is as it should be. */
export function sayOk(says: string): Finding {
  return { health: 'ok', says };
}

/** The message of whatever was thrown, as one line. */
export function messageOf(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return line.replace(/\.$/, '');
}
