import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

/**
 * The file of a program, absolute: a name with a slash is seen from `root`; any other is looked for among the packages installed there, then on
 * the PATH. Undefined where there is none that this user may run.
 */
export function findProgram(
  name: string,
  { root, env }: { readonly root: string; readonly env: Readonly<Record<string, string | undefined>> },
): string | undefined {
  if (name.includes('/')) return [resolve(root, name)].find(isProgram);
  const folders = [join(root, 'node_modules', '.bin'), ...(env['PATH'] ?? '').split(delimiter)];
  return folders
    .filter((folder) => folder !== '')
    .map((folder) => join(resolve(root, folder), name))
    .find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false; // Not there, or not for this user: the next folder may have it.
  }
}
