import { writeFileSync } from 'node:fs';
import { namingCause } from './disk-error.ts';
import { holdsContent } from './same-content.ts';

/** Where a thread may write one file of the site by itself. Plain data; all names absolute. */
export interface StagingPlace {
  /** The output folder. */
  readonly out: string;
  /** Where the file waits until the commit. */
  readonly file: string;
  /** The file of the site that is there already, if there is one. */
  readonly current?: string;
}

/**
 * Writes the content there, unless the site's file says the same already; tells whether it did. Rejects with ProblemError
 * (exit 2) if it cannot.
 */
export function fillPlace(
  { out, file, current }: StagingPlace,
  content: string | Uint8Array,
): Promise<boolean> {
  return namingCause(out, () => {
    if (current !== undefined && holdsContent(current, content)) return false;
    writeFileSync(file, content);
    return true;
  });
}
