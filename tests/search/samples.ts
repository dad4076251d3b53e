import type { Hash, OutputPath, Permalink, SourcePath } from '../../src/model/paths.ts';
import type { SearchEntry } from '../../src/model/search.ts';
import { buildShard, type IndexSource, readIndex } from '../../src/search/build-index.ts';
import type { TextOf } from '../../src/search/make-shard.ts';
import { planShards, type Shard } from '../../src/search/plan-shards.ts';

/** An article for the search. */
export function sampleEntry(id: string, fields: Partial<SearchEntry> = {}): SearchEntry {
  return {
    permalink: `/world/${id}/` as Permalink,
    language: 'en',
    headline: `Story ${id}`,
    section: 'World',
    date: '2026-05-01',
    source: `content/articles/world/${id}.md` as SourcePath,
    hash: `hash of ${id}` as Hash,
    before: [],
    after: [],
    ...fields,
  };
}

/** The shards of these, each of so many at least. */
export function planSamples(entries: readonly SearchEntry[], smallest = 2000): Shard[] {
  return planShards(entries, { parsing: 'parsing' as Hash, language: 'en', smallest });
}

/** Makes shards and reads their files, by name; as if the site had none of them. */
export async function indexShards(
  shards: readonly Shard[],
  cacheDir: string,
  textOf: TextOf,
  source: Partial<IndexSource> = {},
): Promise<Map<string, Buffer>> {
  const build = async (shard: Shard) => void (await buildShard(shard, textOf, cacheDir));
  const files = new Map<string, Buffer>();
  for await (const { path, content } of readIndex(shards, {
    cacheDir,
    build,
    isThere: () => false,
    ...source,
  })) {
    if (typeof content === 'string' || 'file' in content) throw new Error(`${path} has no bytes`);
    files.set(path satisfies OutputPath, Buffer.from(content));
  }
  return files;
}
