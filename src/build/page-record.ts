import { existsSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readSealed, writeSealed } from '../cache/sealed-file.ts';
import type { Hash } from '../model/paths.ts';
import type { Publication, PublishedPage } from '../model/publication.ts';
import { hashContent } from '../support/hash.ts';

/** What is known of the pages of one output folder. */
export type PageRecord = Pick<Publication, 'files' | 'proof'>;

/** One page: path, key, content key, ingredients, hash, size, time of change, told. Ten thousand names of fields would cost as much as what they say. */
type Row = readonly [string, string, string, string, Hash, number, number, 1?];

interface WrittenRecord {
  readonly out: string;
  readonly proof: string;
  readonly rows: readonly Row[];
}

/** The record of the output of this name; undefined where there is none, or not as it was written. */
export async function readPages(cacheDir: string, name: string): Promise<PageRecord | undefined> {
  const record = await readRecord(nameFile(cacheDir, name));
  if (record?.out !== name) return undefined;
  const files: Record<string, PublishedPage> = {};
  for (const [path, key, contentKey, ingredients, hash, size, changed, told] of record.rows)
    files[path] = { key, contentKey, ingredients, hash, size, changed, ...(told && { told: true }) };
  return { files, proof: record.proof };
}

/** Keeps the record, and forgets those of folders that are gone. Throws ProblemError (exit 2) if it cannot. */
export async function writePages(
  { root, cacheDir }: { readonly root: string; readonly cacheDir: string },
  name: string,
  { files, proof }: PageRecord,
): Promise<void> {
  const rows = Object.entries(files).map(([path, page]): Row => {
    const { key, contentKey, ingredients, hash, size, changed, told } = page;
    const row = [path, key, contentKey, ingredients, hash, size, changed] as const;
    return told ? [...row, 1] : row;
  });
  const record: WrittenRecord = { out: name, proof, rows };
  await writeSealed(nameFile(cacheDir, name), record);
  await forgetGone(root, cacheDir);
}

async function forgetGone(root: string, cacheDir: string): Promise<void> {
  const names = await readdir(nameHome(cacheDir));
  if (names.length < 2) return;
  for (const file of names.map((name) => join(nameHome(cacheDir), name))) {
    const record = await readRecord(file);
    if (!record || !existsSync(join(root, record.out))) rmSync(file, { force: true, recursive: true });
  }
}

async function readRecord(file: string): Promise<WrittenRecord | undefined> {
  return (await readSealed(file)) as WrittenRecord | undefined;
}

function nameHome(cacheDir: string): string {
  return join(cacheDir, 'pages');
}

function nameFile(cacheDir: string, name: string): string {
  return join(nameHome(cacheDir), `${hashContent(name).slice(0, 16)}.json`);
}
