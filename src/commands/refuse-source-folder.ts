import { isAbsolute, join, relative } from 'node:path';
import { ProblemError } from '../model/problem.ts';

/** Where previews go, below the newspaper's folder: nobody deploys it by mistake. */
export const previewFolder = join('.broadsheet', 'preview');

const sourceFolders = ['content', 'templates', '.broadsheet'];

/** Throws ProblemError (exit 2) if the output would be among the newspaper's own files. Both folders absolute. */
export function refuseSourceFolder(out: string, root: string): void {
  if (out === join(root, previewFolder)) return;
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

/** Throws ProblemError (exit 2) if the cache would be among the newspaper's own files or in the site. All folders absolute. */
export function refuseCacheFolder(cacheDir: string, root: string, out: string): void {
  const taken = [join(root, 'content'), join(root, 'templates'), out];
  const isSource = taken.some((folder) => holds(folder, cacheDir));
  if (!isSource && !holds(cacheDir, root)) return;
  throw new ProblemError(
    [
      {
        code: 'cache-in-source',
        severity: 'error',
        message: `The cache cannot be in ${cacheDir}: the newspaper's own files or its site are there.`,
        hint: 'name another folder with `--cache-dir` or `BROADSHEET_CACHE_DIR`',
      },
    ],
    2,
  );
}

/** Throws ProblemError (exit 2) if a preview would go to where the public site is. Both folders absolute. */
export function refusePublicFolder(out: string, root: string): void {
  if (out !== join(root, 'public')) return;
  throw new ProblemError(
    [
      {
        code: 'preview-over-site',
        severity: 'error',
        message: 'A preview cannot go to `public/`, where the site for readers is.',
        hint: `leave \`--out\` away, and it goes to \`${previewFolder}\``,
      },
    ],
    2,
  );
}

function holds(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way.split(/[\\/]/)[0] !== '..' && !isAbsolute(way);
}
