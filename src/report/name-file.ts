import { isAbsolute, join, relative, sep } from 'node:path';
import type { SourcePath } from '../model/paths.ts';

/** A file of the newspaper as someone in `cwd` would write it; relative to the root where that is elsewhere. */
export function nameFile(file: SourcePath, { root, cwd }: { root: string; cwd: string }): string {
  const path = relative(cwd, join(root, file)).split(sep).join('/');
  return path.startsWith('../') || isAbsolute(path) ? file : path;
}
