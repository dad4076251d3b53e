import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { writeCacheFile } from '../cache/cache-file.ts';
import { hasErrorCode } from '../support/error-code.ts';
import { parseJson } from '../support/parse-json.ts';

const paths = z.array(z.string()).readonly();
const stepsShape = z.object({
  out: z.string(),
  staging: z.string(),
  obstacles: z.object({ files: paths, folders: paths }),
  newFolders: paths,
  /** Files, and folders with all that is in them, by their path both in the staging folder and in the output; in the order of the waves. */
  moves: paths,
  orphans: z.object({ files: paths, folders: paths }),
});

/** What a commit does, in running order: whoever reads it can finish it. `out` and `staging` are absolute. */
export type CommitSteps = z.infer<typeof stepsShape>;

/**
 * Writes down what is to be done, does it, and forgets it: a build that is killed meanwhile leaves what `finishCommit`
 * finishes. Throws what the disk refuses.
 */
export async function runCommit(stateDir: string, steps: CommitSteps): Promise<void> {
  const journal = nameJournal(stateDir);
  await writeCacheFile(journal, JSON.stringify(steps));
  if (steps.obstacles.files.length + steps.obstacles.folders.length > 0) {
    removeAll(steps.out, steps.obstacles);
    // They must not be removed a second time: where upper and lower case are one, the new files have their names.
    const rest = { ...steps, obstacles: { files: [], folders: [] } };
    await writeCacheFile(journal, JSON.stringify(rest));
  }
  takeSteps(steps);
  rmSync(journal);
}

/** Finishes the commit of a build that was killed, if there is one. To be called by who has the lock. */
export function finishCommit(stateDir: string): void {
  const journal = nameJournal(stateDir);
  const steps = readJournal(journal);
  // Without the files that waited nothing can be finished; the build that comes now makes them again.
  if (steps && existsSync(steps.out) && existsSync(steps.staging)) {
    removeAll(steps.out, steps.obstacles);
    takeSteps(steps);
    rmSync(steps.staging, { recursive: true, force: true });
  }
  rmSync(journal, { force: true });
}

/** Whether a commit was begun and not finished: what waits for it must stay. */
export function isUnfinished(stateDir: string): boolean {
  return existsSync(nameJournal(stateDir));
}

function nameJournal(stateDir: string): string {
  return join(stateDir, 'commit.json');
}

// It is renamed into place, so what is there is whole; anything else is not ours, or was spoilt by the disk.
function readJournal(journal: string): CommitSteps | undefined {
  if (!existsSync(journal)) return undefined;
  return stepsShape.safeParse(parseJson(readFileSync(journal, 'utf8'))).data;
}

/** Each step may have been taken before. */
function takeSteps({ out, staging, newFolders, moves, orphans }: CommitSteps): void {
  for (const folder of newFolders) makeFolder(join(out, folder));
  for (const path of moves) moveThere(join(staging, path), join(out, path));
  removeAll(out, orphans);
}

function moveThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!hasErrorCode(error, 'ENOENT') || existsSync(from) || !existsSync(to)) throw error;
  }
}

// Outer folders come first, so that none has to look for those above it.
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!hasErrorCode(error, 'EEXIST') || !statSync(folder).isDirectory()) throw error;
  }
}

function removeAll(out: string, { files, folders }: CommitSteps['orphans']): void {
  for (const path of files) removeFile(join(out, path));
  for (const path of folders) removeFolder(join(out, path));
}

function removeFile(file: string): void {
  if (lstatSync(file, { throwIfNoEntry: false })?.isDirectory() === false) rmSync(file);
}

// Whoever put a file there meanwhile keeps it, and its folder.
function removeFolder(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    if (!hasErrorCode(error, 'ENOTEMPTY', 'EEXIST', 'ENOENT', 'ENOTDIR')) throw error;
  }
}
