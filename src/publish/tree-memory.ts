import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSealed, writeSealed } from '../cache/sealed-file.ts';
import { folderAbove, listFolders } from './claim-paths.ts';

/** What a folder held when it was changed last, which its time of change tells: nobody can set that back. */
export interface KnownFolder {
  readonly changed: number;
  readonly inode: number;
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/** By path in the output, of those that are known. */
export type KnownFolders = ReadonlyMap<string, KnownFolder>;

type Row = readonly [string, number, number, readonly string[], readonly string[]];
interface Memory {
  readonly out: string;
  readonly rows: readonly Row[];
}

/** What is known of the folders of the output from the last publication. */
export async function recallFolders(cacheDir: string, out: string): Promise<KnownFolders> {
  const memory = (await readSealed(nameMemory(cacheDir))) as Memory | undefined;
  if (memory?.out !== out) return new Map();
  return new Map(
    memory.rows.map(([path, changed, inode, files, folders]) => [path, { changed, inode, files, folders }]),
  );
}

/** When the folders were looked at, and what their times of change were then. */
export interface Look {
  /** By the clock of this process. */
  readonly at: number;
  /** Of folders that are still the same ones after the commit, and of no others. */
  readonly changes: ReadonlyMap<string, number>;
  /** How many folders had to be read, because they were not known as they are. */
  readonly read: number;
}

/** To read so many folders takes less time than to write down all. */
const worthWriting = 200;

/** Whether it pays to remember the folders after so many files were put in place. */
export function isWorthRemembering({ read }: Look, staged: number): boolean {
  return read + staged > worthWriting;
}

/** A moment before the commit, by the clock of this process and by that of the disk. */
export interface Moment {
  readonly at: number;
  readonly onDisk: number;
}

/** Takes the time of the disk that the folder is on. */
export function readDiskClock(folder: string): Moment {
  const file = join(folder, 'clock');
  writeFileSync(file, '');
  return { at: performance.now(), onDisk: statSync(file).mtimeMs };
}

/**
 * Remembers what is in the folders of a site that consists of these paths, but only of folders that nobody can have changed
 * unnoticed: what is new was ready before the commit, when nobody knew of it, and what is old is as it was looked at. Rejects with
 * ProblemError (exit 2) if it cannot.
 */
export async function rememberFolders(
  cacheDir: string,
  { out, paths }: { readonly out: string; readonly paths: readonly string[] },
  look: Look,
  commit: Moment,
): Promise<void> {
  const lookedAt = commit.onDisk - (commit.at - look.at);
  const rows: Row[] = [];
  for (const [path, { files, folders }] of listContents(paths)) {
    const stats = statSync(`${out}/${path}`, { throwIfNoEntry: false });
    if (!stats) continue;
    const { ctimeMs, ino } = stats;
    const before = look.changes.get(path);
    const isSame = before === undefined || before === ctimeMs;
    if (isSame && isOlder(ctimeMs, before === undefined ? commit.onDisk : lookedAt))
      rows.push([path, ctimeMs, ino, files, folders]);
  }
  const memory: Memory = { out, rows };
  await writeSealed(nameMemory(cacheDir), memory);
}

/** A disk that counts in whole seconds may mean two of them; others count in ticks of the system. */
function isOlder(changed: number, moment: number): boolean {
  return changed + (changed % 1000 === 0 ? 3000 : 50) < moment;
}

function listContents(paths: readonly string[]): Map<string, { files: string[]; folders: string[] }> {
  const all = listFolders(paths);
  const contents = new Map(
    [...all].map((path) => [path, { files: [] as string[], folders: [] as string[] }]),
  );
  for (const path of all) contents.get(folderAbove(path))?.folders.push(nameOf(path));
  for (const path of paths) contents.get(folderAbove(path))?.files.push(nameOf(path));
  return contents;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function nameMemory(cacheDir: string): string {
  return join(cacheDir, 'folders.json');
}
