import type { SourcePath } from '../model/paths.ts';

/** A file of the newspaper, by the folder it is named from and its relative name; undefined outside the root. */
export function resolveSource(folder: string, name: string): SourcePath | undefined {
  const kept: string[] = [];
  for (const step of `${folder}/${name}`.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') kept.push(step);
    else if (kept.pop() === undefined) return undefined;
  }
  return toSourcePath(kept.join('/'));
}

/** The path in the form that all paths of the newspaper have: Unicode form NFC. */
export function toSourcePath(path: string): SourcePath {
  return path.normalize('NFC') as SourcePath;
}

/** The folder that holds the file, without a trailing `/`; empty at the root. */
export function folderOf(path: SourcePath): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The file's name without its folders. */
export function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
