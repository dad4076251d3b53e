import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { hasErrorCode } from '../support/error-code.ts';
import { type Examination, type Finding, sayOk } from './examination.ts';
import { readLimit } from './read-limit.ts';

/** Whether all that is edited can be watched. */
export const watches: Examination = {
  name: 'watching',
  examine({ root }) {
    const watched = ['content', 'templates'].reduce((sum, name) => sum + countAll(join(root, name)), 0);
    return judgeWatches(watched, readLimit('/proc/sys/fs/inotify/max_user_watches', /^(\d+)/));
  },
};

/** Judges by how many files and folders would be watched, and how many a user may watch; undefined: as many as he likes. */
export function judgeWatches(watched: number, limit: number | undefined): Finding {
  if (limit === undefined) return sayOk(`${watched} files and folders, and no limit`);
  if (watched < limit / 2) return sayOk(`${watched} files and folders of ${limit} that may be watched`);
  const says = `${watched} files and folders are to be watched, and ${limit} may be`;
  const hint = `sudo sysctl fs.inotify.max_user_watches=${2 ** Math.ceil(Math.log2(watched * 4))}`;
  return { health: watched < limit ? 'note' : 'bad', says, hint };
}

function countAll(folder: string): number {
  try {
    return 1 + readdirSync(folder, { recursive: true }).length;
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return 0;
    throw error;
  }
}
