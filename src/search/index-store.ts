import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { nameUnfinished } from '../cache/cache-file.ts';
import { forEachLimited } from '../support/for-each-limited.ts';
import { hashContent } from '../support/hash.ts';
import type { IndexFiles } from './index-records.ts';
import { blameCache } from './search-problem.ts';

const list = 'list';
const filesAtOnce = 8;

/** The names of the files in an index's folder; undefined where one of them is missing or is not what was kept. */
export async function findIndex(folder: string): Promise<string[] | undefined> {
  const text = await readFile(join(folder, list), 'utf8').catch(() => '');
  const entries = [...text.matchAll(/^([\da-f]{64}) (\S+)$/gm)];
  if (entries.length === 0 || !text.endsWith(`\n${entries.length}\n`)) return undefined;
  let isWhole = true;
  await forEachLimited(entries, filesAtOnce, async ([, hash, name = '']) => {
    const content = await readFile(join(folder, name)).catch(() => undefined);
    if (!content || hashContent(content) !== hash) isWhole = false;
  });
  return isWhole ? entries.map(([, , name = '']) => name) : undefined;
}

/** Keeps an index in its folder, and none beside it; returns the files' names. Throws ProblemError (exit 2). */
export async function keepIndex(folder: string, files: IndexFiles): Promise<string[]> {
  const unfinished = nameUnfinished(folder);
  try {
    await forEachLimited(files, filesAtOnce, ([name, content]) =>
      writeInFolder(join(unfinished, name), content),
    );
    const lines = [...files].map(([name, content]) => `${hashContent(content)} ${name}\n`);
    await writeInFolder(join(unfinished, list), `${lines.join('')}\n${lines.length}\n`);
    await removeOthers(unfinished);
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true }).catch(() => undefined);
    throw blameCache(dirname(folder), error);
  }
  return [...files.keys()];
}

async function writeInFolder(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

async function removeOthers(folder: string): Promise<void> {
  for (const name of await readdir(dirname(folder))) {
    if (name !== basename(folder)) await rm(join(dirname(folder), name), { recursive: true, force: true });
  }
}
