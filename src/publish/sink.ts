import type { Changes, OutputFile } from '../model/page.ts';

/**
 * Where a site goes. Nothing is visible to readers before `commit`; `discard` leaves all as it was, and does nothing
 * after a commit.
 */
export interface Sink {
  /** Takes one file; paths are unique within a build. Rejects with ProblemError (exit 2) if it cannot be stored. */
  put(file: OutputFile): Promise<void>;
  /** Makes the files taken, and no others, the site. */
  commit(): Promise<Changes>;
  discard(): Promise<void>;
}
