import { type Examination, type Finding, sayOk } from './examination.ts';
import { readLimit } from './read-limit.ts';

const enough = 1024;
const tooFew = 256;

/** How many files may be open at once. */
export const openFiles: Examination = {
  name: 'open files',
  examine: () => judgeOpenFiles(readLimit('/proc/self/limits', /^Max open files\s+(\d+)/m)),
};

/** Judges by the limit of this process; undefined where there is none, or it cannot be known. */
export function judgeOpenFiles(limit: number | undefined): Finding {
  if (limit === undefined) return sayOk('no limit is known');
  if (limit >= enough) return sayOk(`${limit} may be open at once`);
  const says = `only ${limit} files may be open at once`;
  return { health: limit < tooFew ? 'bad' : 'note', says, hint: `\`ulimit -n ${enough}\` before the build` };
}
