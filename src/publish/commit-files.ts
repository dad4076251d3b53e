import {
  accessSync,
  constants,
  mkdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Changes } from '../model/page.ts';
import type { OutputPath } from '../model/paths.ts';
import { hasErrorCode } from '../support/error-code.ts';
import { markerName, markerText } from './ownership.ts';
import type { OutputTree } from './output-tree.ts';
import { planCommit } from './plan-commit.ts';

/** What is to become of an output folder. */
export interface Commitment {
  readonly out: string;
  /** The output folder as it is. */
  readonly before: OutputTree;
  /** Files to put in place, by the absolute name under which each waits on the same file system. */
  readonly staged: ReadonlyMap<OutputPath, string>;
  /** Files that are there already and stay untouched. */
  readonly kept: readonly OutputPath[];
}

/**
 * Makes the staged and kept files all that the output folder holds. A folder that refuses is found before the
 * first file changes; then come assets, pages, lists of pages, and removals last.
 */
export function commitFiles({ out, before, staged, kept }: Commitment): Changes {
  const plan = planCommit(before, [...staged.keys()], kept);
  claimFolder(out);
  for (const folder of plan.touched) accessSync(join(out, folder), constants.W_OK | constants.X_OK);
  for (const path of plan.obstacles.files) rmSync(join(out, path));
  removeFolders(out, plan.obstacles.folders);
  for (const folder of plan.newFolders) makeFolder(join(out, folder));
  for (const path of plan.waves.flat()) {
    const file = staged.get(path);
    if (file !== undefined) renameSync(file, join(out, path));
  }
  for (const path of plan.orphans.files) rmSync(join(out, path));
  removeFolders(out, plan.orphans.folders);
  return describeChanges({ out, before, staged, kept });
}

// Outer folders come first, so that none has to look for those above it.
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!hasErrorCode(error, 'EEXIST') || !statSync(folder).isDirectory()) throw error;
  }
}

function claimFolder(out: string): void {
  mkdirSync(out, { recursive: true });
  try {
    writeFileSync(join(out, markerName), markerText, { flag: 'wx' });
  } catch (error) {
    if (!hasErrorCode(error, 'EEXIST')) throw error;
  }
}

// Whoever put a file there meanwhile keeps it, and its folder.
function removeFolders(out: string, folders: readonly string[]): void {
  for (const folder of folders) {
    try {
      rmdirSync(join(out, folder));
    } catch (error) {
      if (!hasErrorCode(error, 'ENOTEMPTY', 'EEXIST', 'ENOENT')) throw error;
    }
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
