import type { BuildOptions } from '../model/build.ts';
import type { OutputFile } from '../model/page.ts';
import type { Site } from '../model/site.ts';
import { searchAddress } from '../outputs/addresses.ts';
import { listSearchRecords } from '../outputs/search-records.ts';
import { buildSearchIndex } from '../search/build-index.ts';
import { hashContent } from '../support/hash.ts';
import type { Gathered } from './gather.ts';
import type { Observe } from './observe.ts';

/** Indexes what the site publishes; no files where site.yaml switches the search off. */
export async function indexSite(
  site: Site,
  { bodies, parsing, config }: Gathered,
  { cacheDir }: BuildOptions,
  observe: Observe,
): Promise<readonly OutputFile[]> {
  if (searchAddress(site.config) === undefined) return [];
  const writings = [...site.articles, ...site.pages.values()];
  // Not the authors that were gathered: one of these may be left out.
  const sources = [...writings, ...site.authors.values()].map(({ source, hash }) => `${source} ${hash}`);
  const key = hashContent(JSON.stringify([parsing, config, sources.toSorted()]));
  const readRecords = () => listSearchRecords(site, (source) => bodies.get(source)?.text ?? '');
  const { files } = await buildSearchIndex({ key, readRecords }, cacheDir);
  observe({ stage: 'search', done: writings.length });
  return files;
}
