import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import type { Changes } from '../model/page.ts';
import type { OutputPath } from '../model/paths.ts';
import { runCommit } from './journal.ts';
import { claimFolder } from './ownership.ts';
import type { OutputTree } from './output-tree.ts';
import { planCommit } from './plan-commit.ts';

/** What is to become of an output folder. */
export interface Commitment {
  readonly out: string;
  /** The site as it is. */
  readonly before: OutputTree;
  /** Absolute; on the file system of `out`. Absent where no file waits. */
  readonly staging?: string | undefined;
  /** Files to put in place; each waits under its path in the staging folder. */
  readonly staged: readonly OutputPath[];
  /** Files that are there already and stay untouched. */
  readonly kept: readonly OutputPath[];
}

/**
 * Makes the staged and kept files all that the output folder holds. A folder that refuses is found before the
 * first file changes; then come assets, pages, lists of pages, and removals last.
 */
export async function commitFiles(commitment: Commitment, stateDir: string): Promise<Changes> {
  const { out, before, staged, staging = '', kept } = commitment;
  const { obstacles, newFolders, waves, orphans, touched } = planCommit(before, staged, kept);
  claimFolder(out);
  for (const folder of touched) accessSync(join(out, folder), constants.W_OK | constants.X_OK);
  const moves = waves.flat();
  const lists = [moves, obstacles.files, obstacles.folders, newFolders, orphans.files, orphans.folders];
  const steps = { out, staging, obstacles, newFolders, moves, orphans };
  if (lists.some(({ length }) => length > 0)) await runCommit(stateDir, steps);
  return describeChanges(commitment);
}

/** What the commitment does to the site. */
export function describeChanges({
  before,
  staged,
  kept,
}: Pick<Commitment, 'before' | 'staged' | 'kept'>): Changes {
  const stored = staged.toSorted();
  const isThere = (path: string): boolean => (before.get(path) ?? 'folder') !== 'folder';
  const next = new Set<string>([...stored, ...kept]);
  const gone = [...before].filter(([path, kind]) => kind !== 'folder' && !next.has(path));
  return {
    added: stored.filter((path) => !isThere(path)),
    changed: stored.filter(isThere),
    removed: gone.map(([path]) => path as OutputPath).toSorted(),
    kept: kept.length,
  };
}
