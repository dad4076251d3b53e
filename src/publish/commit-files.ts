import { accessSync, constants, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Changes } from '../model/page.ts';
import type { OutputPath } from '../model/paths.ts';
import { hasErrorCode } from '../support/error-code.ts';
import { runCommit } from './journal.ts';
import { markerName, markerText } from './ownership.ts';
import type { OutputTree } from './output-tree.ts';
import { planCommit } from './plan-commit.ts';

/** What is to become of an output folder. */
export interface Commitment {
  readonly out: string;
  /** The output folder as it is. */
  readonly before: OutputTree;
  /** Absolute; on the file system of `out`. Absent where no file waits. */
  readonly staging?: string | undefined;
  /** Files to put in place, by the name under which each waits in the staging folder. */
  readonly staged: ReadonlyMap<OutputPath, string>;
  /** Files that are there already and stay untouched. */
  readonly kept: readonly OutputPath[];
}

/**
 * Makes the staged and kept files all that the output folder holds. A folder that refuses is found before the
 * first file changes; then come assets, pages, lists of pages, and removals last.
 */
export async function commitFiles(commitment: Commitment, stateDir: string): Promise<Changes> {
  const { out, before, staged, staging = '', kept } = commitment;
  const plan = planCommit(before, [...staged.keys()], kept);
  claimFolder(out);
  for (const folder of plan.touched) accessSync(join(out, folder), constants.W_OK | constants.X_OK);
  const { obstacles, newFolders, orphans } = plan;
  const moves = plan.waves.flat().map((path): [string, string] => [path, staged.get(path) ?? '']);
  const lists = [moves, obstacles.files, obstacles.folders, newFolders, orphans.files, orphans.folders];
  const steps = { out, staging, obstacles, newFolders, moves, orphans };
  if (lists.some(({ length }) => length > 0)) await runCommit(stateDir, steps);
  return describeChanges(commitment);
}

function claimFolder(out: string): void {
  mkdirSync(out, { recursive: true });
  try {
    writeFileSync(join(out, markerName), markerText, { flag: 'wx' });
  } catch (error) {
    if (!hasErrorCode(error, 'EEXIST')) throw error;
  }
}

function describeChanges({ before, staged, kept }: Commitment): Changes {
  const stored = [...staged.keys()].toSorted();
  const next = new Set<string>([...stored, ...kept]);
  const gone = [...before].filter(([path, kind]) => kind !== 'folder' && !next.has(path));
  return {
    added: stored.filter((path) => !before.has(path) || before.get(path) === 'folder'),
    changed: stored.filter((path) => before.has(path) && before.get(path) !== 'folder'),
    removed: gone.map(([path]) => path as OutputPath).toSorted(),
    kept: kept.length,
  };
}
