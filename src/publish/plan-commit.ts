import type { OutputPath } from '../model/paths.ts';
import { compareRemovals, waveOf } from '../support/site-order.ts';
import { folderAbove, foldersAbove, foldPath, listFolders } from './claim-paths.ts';
import type { OutputTree } from './output-tree.ts';

/** The steps from one site to the next, in running order. Folders to remove: the innermost first. */
export interface CommitPlan {
  /** Folders that are there and whose contents will change; empty text: the output folder itself. */
  readonly touched: readonly string[];
  /** What has to go first, because a name of the next site stands in its place. */
  readonly obstacles: Removals;
  /** Folders to be made, the outermost first: those whose contents come in several waves. */
  readonly newFolders: readonly string[];
  /** Files, and new folders with all that is in them, to put in place; all of a wave before any of the next: assets, pages, lists of pages. */
  readonly waves: readonly (readonly string[])[];
  readonly orphans: Removals;
}

interface Removals {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/** Plans how a folder becomes the site of the `staged` files and of the `kept` ones, which are there already. */
export function planCommit(
  before: OutputTree,
  staged: readonly OutputPath[],
  kept: readonly OutputPath[],
): CommitPlan {
  const { newFolders, waves } = planMoves(before, staged);
  const { obstacles, orphans } = planRemovals(before, staged, kept);
  const changed = [...newFolders, ...waves.flat(), ...obstacles.files, ...obstacles.folders];
  const touched = new Set([...changed, ...orphans.files, ...orphans.folders].map(folderAbove));
  return {
    touched: [...touched].filter((folder) => folder === '' || before.get(folder) === 'folder'),
    obstacles,
    newFolders,
    waves,
    orphans,
  };
}

/** Whether there is nothing but these files, which are there, and their folders. */
export function isSameSite(before: OutputTree, kept: readonly OutputPath[]): boolean {
  let files = 0;
  for (const kind of before.values()) if (kind !== 'folder') files += 1;
  return files === kept.length && before.size - files === listFolders(kept).size;
}

/** A new folder whose files all come in one wave is moved as a whole. */
function planMoves(
  before: OutputTree,
  staged: readonly OutputPath[],
): Pick<CommitPlan, 'newFolders' | 'waves'> {
  const wavesOf = new Map<string, number>();
  for (const path of staged) {
    const wave = waveOf(path);
    for (let folder = folderAbove(path); folder !== ''; folder = folderAbove(folder)) {
      if (before.get(folder) === 'folder') break;
      wavesOf.set(folder, (wavesOf.get(folder) ?? wave) === wave ? wave : mixed);
    }
  }
  const waves: [Set<string>, Set<string>, Set<string>] = [new Set(), new Set(), new Set()];
  for (const path of staged) {
    let whole: string = path;
    for (let folder = folderAbove(path); folder !== ''; folder = folderAbove(folder)) {
      const wave = wavesOf.get(folder);
      if (wave === undefined || wave === mixed) break;
      whole = folder;
    }
    waves[waveOf(path)].add(whole);
  }
  const made = [...wavesOf].filter(([, wave]) => wave === mixed).map(([folder]) => folder);
  return { newFolders: made.toSorted(), waves: waves.map((wave) => [...wave]) };
}

const mixed = -1;

function planRemovals(
  before: OutputTree,
  staged: readonly OutputPath[],
  kept: readonly OutputPath[],
): Pick<CommitPlan, 'obstacles' | 'orphans'> {
  const none = { files: [], folders: [] };
  if (before.size === 0) return { obstacles: none, orphans: none };
  const next = new Set<string>([...staged, ...kept]);
  const nextFolders = listFolders(next);
  const stale = [...before].filter(([path, kind]) => !(kind === 'folder' ? nextFolders : next).has(path));
  if (stale.length === 0) return { obstacles: none, orphans: none };
  const isFolder = ([, kind]: (typeof stale)[number]): boolean => kind === 'folder';
  const paths = stale.filter((one) => !isFolder(one)).map(([path]) => path);
  const folders = stale.filter(isFolder).map(([path]) => path);
  const names = new Set([...next, ...nextFolders].map(foldPath));
  const blocks = (path: string): boolean =>
    names.has(foldPath(path)) ||
    [...foldersAbove(path)].some((folder) => !nextFolders.has(folder) && names.has(foldPath(folder)));
  const select = (isWanted: (path: string) => boolean): Removals => ({
    files: paths.filter(isWanted).toSorted(compareRemovals),
    folders: folders.filter(isWanted).toSorted().toReversed(),
  });
  return { obstacles: select(blocks), orphans: select((path) => !blocks(path)) };
}
