import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { StampOf } from '../model/build.ts';
import { remember } from '../support/remember.ts';
import { blameCache } from './cache-file.ts';

/** A disk tells times so roughly, in milliseconds, that a file may change again without another time. */
const coarsest = 2000;

/**
 * Tells by the size and the times of a file whether it is the one that was read: the same stamp, the same bytes. A file that
 * was changed just now has no stamp (''), and must be read. Each file is looked at once. Throws ProblemError (exit 2) where the cache cannot be written.
 */
export function openStamps(cacheDir: string): StampOf {
  const latest = readDiskClock(cacheDir) - coarsest;
  return remember((file) => {
    const { size, mtimeMs, ctimeMs } = statSync(file);
    return Math.max(mtimeMs, ctimeMs) > latest ? '' : `${size} ${mtimeMs} ${ctimeMs}`;
  });
}

/** The disk's own time, which may be another than the machine's. */
function readDiskClock(cacheDir: string): number {
  const file = join(cacheDir, 'clock');
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, 'The time of this file is the time of the disk.\n');
    return statSync(file).mtimeMs;
  } catch (error) {
    throw blameCache(cacheDir, error);
  }
}
