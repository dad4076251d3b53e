import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeCacheFile } from '../cache/cache-file.ts';
import type { Hash } from '../model/paths.ts';
import { hashContent } from '../support/hash.ts';
import { entryName, entryShape, type IndexEntry, readEntry } from './entry-file.ts';
import type { IndexFiles } from './pack-shard.ts';

/** The files of a shard that is kept; their bytes are read when somebody asks for them. */
export interface KeptShard {
  readonly names: readonly string[];
  readonly entry: IndexEntry;
  /** Undefined where the bytes are not those that were kept. */
  read(): Promise<IndexFiles | undefined>;
}

const listShape = z.object({
  hash: z.string(),
  entry: entryShape,
  files: z.array(z.tuple([z.string(), z.number()])),
});

/** Whether a shard seems to be kept. */
export function hasShard(cacheDir: string, key: Hash): boolean {
  const { list, bytes } = nameFiles(cacheDir, key);
  return existsSync(list) && existsSync(bytes);
}

/** Finds a shard by its key; undefined where it is not kept, or its list is damaged. */
export async function findShard(cacheDir: string, key: Hash): Promise<KeptShard | undefined> {
  const names = nameFiles(cacheDir, key);
  const text = await readFile(names.list, 'utf8').catch(() => '');
  const [seal, written = ''] = text.split('\n');
  if (hashContent(written) !== seal) return undefined;
  const { hash, entry, files } = listShape.parse(JSON.parse(written));
  const read = async (): Promise<IndexFiles | undefined> => {
    const bytes = await readFile(names.bytes).catch(() => undefined);
    if (!bytes || hashContent(bytes) !== hash) return undefined;
    let end = 0;
    return new Map(files.map(([name, size]) => [name, bytes.subarray(end, (end += size))]));
  };
  return { names: files.map(([name]) => name), entry, read };
}

/** Keeps the files of a shard, together: thousands of small ones would take longer. Throws ProblemError (exit 2). */
export async function keepShard(cacheDir: string, key: Hash, made: IndexFiles): Promise<void> {
  const files = [...made].filter(([name]) => name !== entryName);
  const names = nameFiles(cacheDir, key);
  const bytes = Buffer.concat(files.map(([, content]) => content));
  await writeCacheFile(names.bytes, bytes);
  const sizes = files.map(([name, { length }]) => [name, length]);
  const list = JSON.stringify({ hash: hashContent(bytes), entry: readEntry(made), files: sizes });
  await writeCacheFile(names.list, `${hashContent(list)}\n${list}\n`);
}

/** Forgets all shards but these. */
export async function retainShards(cacheDir: string, keys: readonly Hash[]): Promise<void> {
  const folder = join(cacheDir, 'search');
  const kept = new Set(keys.flatMap((key) => Object.values(nameFiles(cacheDir, key))));
  for (const name of await readdir(folder).catch(() => []))
    if (!kept.has(join(folder, name))) await rm(join(folder, name), { recursive: true, force: true });
}

function nameFiles(cacheDir: string, key: Hash): { readonly list: string; readonly bytes: string } {
  const name = join(cacheDir, 'search', key);
  return { list: `${name}.list`, bytes: `${name}.pack` };
}
