import type { SourcePath } from '../model/paths.ts';
import { folderOf, resolveSource } from '../support/source-path.ts';

/** How an editor names an article; a path that begins with `./` or `../` is seen from the file's folder and becomes one from the root. */
export function readReference(file: SourcePath, reference: string): string {
  if (!/^\.{1,2}\//.test(reference)) return reference;
  return resolveSource(folderOf(file), reference) ?? reference;
}
