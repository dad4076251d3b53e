import { access, constants, mkdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Changes } from '../model/page.ts';
import type { OutputPath } from '../model/paths.ts';
import { hasErrorCode } from '../support/error-code.ts';
import { forEachLimited } from '../support/for-each-limited.ts';
import { markerName, markerText } from './ownership.ts';
import type { OutputTree } from './output-tree.ts';
import { planCommit } from './plan-commit.ts';

const filesAtOnce = 8;

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
export async function commitFiles({ out, before, staged, kept }: Commitment): Promise<Changes> {
  const plan = planCommit(before, [...staged.keys()], kept);
  const remove = (path: string): Promise<void> => rm(join(out, path));
  await claimFolder(out);
  for (const folder of plan.touched) await access(join(out, folder), constants.W_OK | constants.X_OK);
  await forEachLimited(plan.obstacles.files, filesAtOnce, remove);
  await removeFolders(out, plan.obstacles.folders);
  for (const folder of plan.newFolders) await mkdir(join(out, folder), { recursive: true });
  for (const wave of plan.waves.map((paths) => new Set(paths))) {
    const files = [...staged].filter(([path]) => wave.has(path));
    await forEachLimited(files, filesAtOnce, ([path, file]) => rename(file, join(out, path)));
  }
  await forEachLimited(plan.orphans.files, filesAtOnce, remove);
  await removeFolders(out, plan.orphans.folders);
  return describeChanges({ out, before, staged, kept });
}

async function claimFolder(out: string): Promise<void> {
  await mkdir(out, { recursive: true });
  try {
    await writeFile(join(out, markerName), markerText, { flag: 'wx' });
  } catch (error) {
    if (!hasErrorCode(error, 'EEXIST')) throw error;
  }
}

// Whoever put a file there meanwhile keeps it, and its folder.
async function removeFolders(out: string, folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    try {
      await rmdir(join(out, folder));
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
