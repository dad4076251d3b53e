import { dirname } from 'node:path/posix';
import type { OutputPath } from '../model/paths.ts';
import { foldersAbove, foldPath } from './claim-paths.ts';
import type { OutputTree } from './output-tree.ts';

/** The steps from one site to the next, in running order. Folders to remove: the innermost first. */
export interface CommitPlan {
  /** Folders that are there and whose contents will change; empty text: the output folder itself. */
  readonly touched: readonly string[];
  /** What has to go first, because a name of the next site stands in its place. */
  readonly obstacles: { readonly files: readonly string[]; readonly folders: readonly string[] };
  readonly newFolders: readonly string[];
  /** Files to put in place, all of a wave before any of the next: assets, pages, lists of pages. */
  readonly waves: readonly (readonly OutputPath[])[];
  readonly orphans: { readonly files: readonly string[]; readonly folders: readonly string[] };
}

/** Plans how a folder becomes the site of the `staged` files and of the `kept` ones, which are there already. */
export function planCommit(
  before: OutputTree,
  staged: readonly OutputPath[],
  kept: readonly OutputPath[],
): CommitPlan {
  const next = new Set<string>([...staged, ...kept]);
  const nextFolders = new Set([...next].flatMap((path) => [...foldersAbove(path)]));
  const stale = [...before].filter(([path, kind]) => !(kind === 'folder' ? nextFolders : next).has(path));
  const staleFiles = stale
    .filter(([, kind]) => kind !== 'folder')
    .map(([path]) => path)
    .toSorted();
  const staleFolders = stale
    .filter(([, kind]) => kind === 'folder')
    .map(([path]) => path)
    .toSorted()
    .toReversed();
  const names = new Set([...next, ...nextFolders].map(foldPath));
  const blocks = (path: string): boolean =>
    names.has(foldPath(path)) ||
    [...foldersAbove(path)].some((folder) => !nextFolders.has(folder) && names.has(foldPath(folder)));
  const isNew = (folder: string): boolean => before.get(folder) !== 'folder';
  return {
    touched: listTouched(before, [...staged, ...staleFiles, ...staleFolders]),
    obstacles: { files: staleFiles.filter(blocks), folders: staleFolders.filter(blocks) },
    newFolders: [...nextFolders].filter(isNew).toSorted(),
    waves: [0, 1, 2].map((wave) => staged.filter((path) => waveOf(path) === wave)),
    orphans: {
      files: staleFiles.filter((path) => !blocks(path)),
      folders: staleFolders.filter((path) => !blocks(path)),
    },
  };
}

function listTouched(before: OutputTree, paths: readonly string[]): string[] {
  const folders = new Set(paths.map((path) => dirname(path)));
  return [...folders].flatMap((folder) => {
    if (folder === '.') return [''];
    return before.get(folder) === 'folder' ? [folder] : [];
  });
}

function waveOf(path: string): number {
  if (path.endsWith('.html')) return 1;
  return /\.(xml|json|txt)$/.test(path) || path.startsWith('_') ? 2 : 0;
}
