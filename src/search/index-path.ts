import type { OutputPath } from '../model/paths.ts';

const folder = 'pagefind/';

/** Where a file of the index stands in the site. */
export function indexPath(name: string): OutputPath {
  return `${folder}${name}` as OutputPath;
}

/** Whether a file of the site is one of the index. */
export function isOfIndex(path: string): boolean {
  return path.startsWith(folder);
}
