import type { OutputPath } from '../model/paths.ts';
import type { OutputFile } from '../model/page.ts';
import { entryName, type IndexEntry, joinEntries, printEntry } from './entry-file.ts';
import { indexPath } from './index-path.ts';
import { makeShard, type TextOf } from './make-shard.ts';
import type { Shard } from './plan-shards.ts';
import { findShard, keepShard, type KeptShard } from './shard-store.ts';

/** Makes a shard and keeps it; false, and nothing is kept, where a text is not there. Throws ProblemError (exit 2). */
export async function buildShard(shard: Shard, textOf: TextOf, cacheDir: string): Promise<boolean> {
  let isWhole = true;
  const files = await makeShard(shard, (entry) => {
    const text = textOf(entry);
    if (text === undefined) isWhole = false;
    return text;
  });
  if (isWhole) await keepShard(cacheDir, shard.key, files);
  return isWhole;
}

/** How an index is read from the cache. */
export interface IndexSource {
  readonly cacheDir: string;
  /** Makes a shard that the cache has lost meanwhile. */
  readonly build: (shard: Shard) => Promise<void>;
  /** Whether the site has the file already; then nobody needs its bytes. */
  readonly isThere: (path: OutputPath) => boolean;
}

/** The files of `/pagefind/` that are not there already, shard by shard. Throws ProblemError (exit 2). */
export async function* readIndex(shards: readonly Shard[], source: IndexSource): AsyncIterable<OutputFile> {
  const entries: IndexEntry[] = [];
  const seen = new Set<string>();
  for (const { shard, kept } of await findAll(shards, source)) {
    entries.push(kept.entry);
    const fresh = kept.names.filter((name) => !seen.has(name));
    for (const name of fresh) seen.add(name);
    const wanted = new Set(fresh.filter((name) => !source.isThere(indexPath(name))));
    if (wanted.size === 0) continue;
    for (const [name, content] of await readFiles(shard, kept, source))
      if (wanted.has(name)) yield { path: indexPath(name), content };
  }
  yield { path: indexPath(entryName), content: printEntry(joinEntries(entries)) };
}

async function findAll(shards: readonly Shard[], source: IndexSource) {
  const found: { readonly shard: Shard; readonly kept: KeptShard }[] = [];
  for (const shard of shards)
    found.push({
      shard,
      kept: (await findShard(source.cacheDir, shard.key)) ?? (await remake(shard, source)),
    });
  return found;
}

async function readFiles(shard: Shard, kept: KeptShard, source: IndexSource) {
  const files = (await kept.read()) ?? (await (await remake(shard, source)).read());
  if (!files) throw new Error(`the search index ${shard.key} is not what was just written`);
  return files;
}

async function remake(shard: Shard, { cacheDir, build }: IndexSource): Promise<KeptShard> {
  await build(shard);
  const kept = await findShard(cacheDir, shard.key);
  if (!kept) throw new Error(`the search index ${shard.key} is gone`);
  return kept;
}
