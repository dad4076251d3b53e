import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Dice } from './dice.ts';
import type { EditedNewspaper } from './edited-newspaper.ts';

/** The files below a folder: name -> bytes; none where there is no folder. */
export function readTree(folder: string): Map<string, Buffer> {
  if (!existsSync(folder)) return new Map();
  const children = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((child) =>
    child.isFile(),
  );
  const names = children.map((child) => join(child.parentPath, child.name).slice(folder.length + 1));
  return new Map(names.toSorted().map((name) => [name, readFileSync(join(folder, name))]));
}

/** The folders below a folder that hold nothing. */
export function listEmptyFolders(folder: string): string[] {
  const children = readdirSync(folder, { recursive: true, withFileTypes: true });
  const folders = children
    .filter((child) => child.isDirectory())
    .map((child) => join(child.parentPath, child.name));
  return folders.filter((name) => readdirSync(name).length === 0);
}

/** Makes the folder hold the newspaper's files; those that stay the same are not touched. */
export function writeFolder(root: string, { files, keepTimes }: EditedNewspaper): void {
  const before = new Map(
    ['content', 'templates'].flatMap((folder) =>
      [...readTree(join(root, folder))].map(([name, bytes]): [string, Buffer] => [
        `${folder}/${name}`,
        bytes,
      ]),
    ),
  );
  for (const name of before.keys()) if (!files.has(name)) rmSync(join(root, name));
  for (const [name, content] of files) {
    const file = join(root, name);
    const former = before.get(name);
    if (former?.equals(Buffer.from(content))) continue;
    const isKept = keepTimes.has(name) && former?.length === Buffer.byteLength(content);
    const time = isKept ? statSync(file).mtime : new Date();
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    // A Date has whole milliseconds: only such a time can be given again exactly.
    utimesSync(file, time, time);
  }
}

/** Copies the newspaper with all that was built of it, as into a fresh checkout, and removes the first one. */
export function moveFolder(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
  rmSync(from, { recursive: true });
}

/** Gives any files of the newspaper new times, and nothing else. */
export function touchFiles(root: string, { files }: EditedNewspaper, dice: Dice): void {
  const time = new Date(Date.UTC(2020, 1, 1) + dice.below(1000) * 1000);
  for (const name of dice.shuffle([...files.keys()]).slice(0, 3)) utimesSync(join(root, name), time, time);
}

/** Removes any three files of the output, or spoils them. */
export function spoilOutput(out: string, dice: Dice, how: 'remove' | 'change'): void {
  const names = [...readTree(out).keys()].filter((name) => !name.startsWith('.broadsheet'));
  for (const name of dice.shuffle(names).slice(0, 3)) {
    if (how === 'remove') rmSync(join(out, name));
    else writeFileSync(join(out, name), dice.below(2) === 0 ? 'x' : readFileSync(join(out, name)).fill('y'));
  }
}
