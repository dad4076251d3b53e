import { isAbsolute, join, relative } from 'node:path';
import { ProblemError } from '../model/problem.ts';

const sourceFolders = ['content', 'templates', '.broadsheet'];

/** Throws ProblemError (exit 2) if the output would be among the newspaper's own files. Both folders absolute. */
export function refuseSourceFolder(out: string, root: string): void {
  const isSource = sourceFolders.some((folder) => holds(join(root, folder), out));
  if (!isSource && !holds(out, root)) return;
  throw new ProblemError(
    [
      {
        code: 'output-in-source',
        severity: 'error',
        message: `The site cannot go to ${out}: the newspaper's own files are there.`,
        hint: 'name another folder with `--out`',
      },
    ],
    2,
  );
}

function holds(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way.split(/[\\/]/)[0] !== '..' && !isAbsolute(way);
}
