import { joinParsedStore } from '../cache/parsed-store.ts';
import type { Hash, SourcePath } from '../model/paths.ts';
import { buildShard } from '../search/build-index.ts';
import type { Shard } from '../search/plan-shards.ts';
import type { Task } from '../threads/task.ts';

export interface SearchSetup {
  readonly cacheDir: string;
  readonly parsing: Hash;
  /** The texts of files that are not in the cache. */
  readonly standing: ReadonlyMap<SourcePath, string>;
}

/** Makes shards of the search index and keeps them in the cache; tells of each whether all its texts were there. */
export const searchTask: Task<SearchSetup, Shard, boolean> = {
  name: 'search',
  begin({ cacheDir, parsing, standing }) {
    const store = joinParsedStore(cacheDir, parsing);
    const work = async (shards: readonly Shard[]): Promise<boolean[]> => {
      const made: boolean[] = [];
      for (const shard of shards) {
        const textOf = ({ source, hash }: Shard['entries'][number]) =>
          standing.get(source) ?? store.findText(source, hash);
        made.push(await buildShard(shard, textOf, cacheDir));
      }
      return made;
    };
    return { work, end: () => store.close() };
  },
};
