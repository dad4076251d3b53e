import type { OutputPath } from '../model/paths.ts';
import { ProblemError } from '../model/problem.ts';
import { isKept } from './ownership.ts';

/** Takes a path for a file; throws ProblemError if it leaves the output, is not the site's, or is taken. */
export type ClaimPath = (path: OutputPath) => void;

/**
 * Opens a register of a site's paths. Upper and lower case and the Unicode forms count as the same name, as they do
 * on some disks and servers; a name cannot be a file and a folder.
 */
export function openPathRegister(): ClaimPath {
  const files = new Map<string, OutputPath>();
  const folders = new Map<string, OutputPath>();
  return (path) => {
    refuseUnsafe(path);
    const name = foldPath(path);
    const inTheWay = files.get(name) ?? folders.get(name);
    if (inTheWay !== undefined) throw collide(path, inTheWay);
    // Where a folder is known, those above it are.
    for (
      let folder = folderAbove(name);
      folder !== '' && !folders.has(folder);
      folder = folderAbove(folder)
    ) {
      const file = files.get(folder);
      if (file !== undefined) throw collide(path, file);
      folders.set(folder, path);
    }
    files.set(name, path);
  };
}

/** The name by which two paths are the same file where case and Unicode forms are not told apart. */
export function foldPath(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** The folders that hold the path, outermost first: `a`, `a/b` for `a/b/c.html`. */
export function* foldersAbove(path: string): Iterable<string> {
  for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1)) yield path.slice(0, end);
}

/** The folder that holds the path; empty text: the output itself. */
export function folderAbove(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** Every folder above one of the paths. */
export function listFolders(paths: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let folder = folderAbove(path); folder !== '' && !folders.has(folder); folder = folderAbove(folder))
      folders.add(folder);
  }
  return folders;
}

/** Nothing, `.` or `..` between two slashes. */
const unsafeStep = /(?:^|\/)\.{0,2}(?:\/|$)/;

function refuseUnsafe(path: OutputPath): void {
  if (!unsafeStep.test(path) && !/[\\\u0000-\u001F\u007F]/.test(path) && !isKept(path)) return;
  throw new ProblemError(
    [
      {
        code: 'unsafe-output-path',
        severity: 'error',
        message: `\`${path}\` cannot be a file of the site: it would leave the output folder or hide what is not the site's.`,
      },
    ],
    2,
  );
}

function collide(path: OutputPath, other: OutputPath): ProblemError {
  const message =
    path === other
      ? `Two files of the site would be \`${path}\`.`
      : `\`${path}\` and \`${other}\` cannot both be files of the site: on some disks and servers they are the same name.`;
  return new ProblemError([{ code: 'output-collision', severity: 'error', message }], 2);
}
