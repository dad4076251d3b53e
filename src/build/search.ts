import type { BuildOptions, PublishedFile } from '../model/build.ts';
import type { FileStamp, OutputFile } from '../model/page.ts';
import type { Hash, OutputPath } from '../model/paths.ts';
import type { Site } from '../model/site.ts';
import { searchAddress } from '../outputs/addresses.ts';
import { listSearchEntries } from '../outputs/search-records.ts';
import { readContent } from '../publish/same-content.ts';
import type { Sink } from '../publish/sink.ts';
import { buildShard, readIndex } from '../search/build-index.ts';
import { engineVersion } from '../search/engine-version.ts';
import { planShards, type Shard } from '../search/plan-shards.ts';
import { hasShard, retainShards } from '../search/shard-store.ts';
import { hashContent } from '../support/hash.ts';
import { startHand } from '../threads/hand.ts';
import type { Gathered } from './gather.ts';
import type { Observe } from './observe.ts';
import { type SearchSetup, searchTask } from './search-task.ts';
import { taskEntry } from './tasks.ts';

/** The index waits in the cache. */
export type SearchIndex = readonly Shard[];

/** So many pages take longer than a thread takes to start. */
const worthAThread = 400;

/** Indexes what the site publishes, where the cache does not hold it; no shards if site.yaml switches the search off. */
export async function indexSite(
  site: Site,
  gathered: Gathered,
  { cacheDir, threads }: BuildOptions,
  observe: Observe,
): Promise<SearchIndex> {
  if (searchAddress(site.config) === undefined) return [];
  const { parsing, standing } = gathered;
  const entries = listSearchEntries(site);
  const shards = planShards(entries, { parsing, language: site.config.language });
  const missing = shards.filter(({ key }) => !hasShard(cacheDir, key));
  const texts = new Map([...standing].map(([source, { text }]) => [source, text]));
  const size = missing.reduce((sum, shard) => sum + shard.entries.length, 0);
  const buildAll = threads === 1 || size < worthAThread ? buildHere : buildElsewhere;
  await buildAll({ cacheDir, parsing, standing: texts }, missing);
  await retainShards(
    cacheDir,
    shards.map(({ key }) => key),
  );
  observe({ stage: 'search', done: entries.length });
  return shards;
}

async function buildHere(setup: SearchSetup, shards: readonly Shard[]): Promise<void> {
  const shift = searchTask.begin(setup);
  try {
    await shift.work(shards);
  } finally {
    shift.end();
  }
}

/** In a thread of its own: the crew is busy with rendering. */
async function buildElsewhere(setup: SearchSetup, shards: readonly Shard[]): Promise<void> {
  const hand = startHand(taskEntry);
  try {
    hand.begin(searchTask.name, setup);
    for (const shard of shards) await hand.work([shard]);
  } finally {
    await hand.stop();
  }
}

/** The files of an index: those that are known again by their names, and the others. */
export interface PlacedIndex {
  readonly known: readonly PublishedFile[];
  readonly others: readonly OutputFile[];
}

/** Hands the index to the sink. */
export async function putIndex(
  shards: SearchIndex,
  { bodies, last }: Gathered,
  { cacheDir }: BuildOptions,
  sink: Sink,
): Promise<PlacedIndex> {
  const known: PublishedFile[] = [];
  const others: OutputFile[] = [];
  if (shards.length === 0) return { known, others };
  const key = hashContent(engineVersion);
  const tell = (path: OutputPath, hash: Hash) =>
    void known.push({ path, hash, key, contentKey: key, ingredients: engineVersion });
  const isThere = (path: OutputPath): boolean => {
    const stamp: (FileStamp & { readonly key: string }) | undefined = last.files[path];
    if (stamp?.key !== key || !sink.keep(path, stamp)) return false;
    tell(path, stamp.hash);
    return true;
  };
  const build = async (shard: Shard): Promise<void> => {
    await buildShard(shard, ({ source }) => bodies.get(source)?.text ?? '', cacheDir);
  };
  for await (const file of readIndex(shards, { cacheDir, build, isThere })) {
    await sink.put(file);
    if (isEntry(file.path)) others.push(file);
    else tell(file.path, hashContent(readContent(file.content)));
  }
  return { known, others };
}

/** The one file that is another one though neither its name nor Pagefind is. */
function isEntry(path: OutputPath): boolean {
  return path.endsWith('.json');
}
