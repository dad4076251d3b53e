import { constants, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { OutputFile } from '../model/page.ts';
import { hasErrorCode } from '../support/error-code.ts';
import { namingCause } from './disk-error.ts';
import { holdsContent } from './same-content.ts';

/** Where a thread may write one file of the site by itself. Plain data; all names absolute. */
export interface StagingPlace {
  /** The output folder. */
  readonly out: string;
  /** Where the file waits until the commit. */
  readonly file: string;
  /** Whether it is the first for its folder, which is not there then, as far as is known. */
  readonly opensFolder: boolean;
  /** The file of the site that is there already, if there is one. */
  readonly current?: string;
}

/**
 * Writes the content there, unless the site's file says the same already; tells whether it did. Rejects with ProblemError
 * (exit 2) if it cannot.
 */
export function fillPlace(place: StagingPlace, content: OutputFile['content']): Promise<boolean> {
  return namingCause(place.out, () => {
    if (place.current !== undefined && holdsContent(place.current, content)) return false;
    writeStaged(place, content);
    return true;
  });
}

// Asking the disk one thing after the other is quicker than promises: it has no time to make us wait.
function writeStaged({ file, opensFolder }: StagingPlace, content: OutputFile['content']): void {
  if (opensFolder) mkdirSync(dirname(file), { recursive: true });
  try {
    writeContent(file, content);
  } catch (error) {
    // The thread that was to make the folder has not come to it yet.
    if (!hasErrorCode(error, 'ENOENT') || opensFolder) throw error;
    mkdirSync(dirname(file), { recursive: true });
    writeContent(file, content);
  }
}

// A hard link to a cached file would be cheaper, but whoever optimises the output in place would spoil the cache.
function writeContent(file: string, content: OutputFile['content']): void {
  const isFile = typeof content === 'object' && 'file' in content;
  if (isFile) copyFileSync(content.file, file, constants.COPYFILE_FICLONE);
  else writeFileSync(file, content);
}
