import type { Article } from '../model/article.ts';
import type { Config } from '../model/config.ts';
import type { Permalink } from '../model/paths.ts';
import type { Site } from '../model/site.ts';
import { makeAbsolute } from '../support/absolute-url.ts';
import { formatIso } from '../support/iso-time.ts';
import { rememberLast } from '../support/remember.ts';
import { takeAt } from '../support/take-at.ts';
import { groupByPeriod } from './periods.ts';
import { isListed } from './sitemap-urls.ts';

/** The articles of one sitemap, oldest first. */
export interface Shard {
  readonly permalink: Permalink;
  readonly articles: readonly Article[];
}

/** What one sitemap may hold (sitemaps.org): addresses, and bytes with some room to spare. */
const limits = { urls: 50_000, bytes: 45_000_000 };

/**
 * The articles that search engines should look at, in sitemaps by the year of publication. Within a year the oldest
 * come first, so that a new article leaves all sitemaps but the last as they are.
 */
export function shardArticles(site: Site, limit = limits): readonly Shard[] {
  if (limit !== limits) return makeShards(site, limit);
  const made = known.get(site) ?? makeShards(site, limit);
  known.set(site, made);
  return made;
}

const known = new WeakMap<Site, readonly Shard[]>();

function makeShards({ articles, config: { url, timeZone } }: Site, limit: typeof limits): Shard[] {
  const outlines = recallOutlines(articles, { url, timeZone, limit });
  return outlines.map(({ permalink, places }) => ({ permalink, articles: takeAt(articles, places) }));
}

/** What decides in which sitemap an article is. */
type Sharded = Pick<Article, 'permalink' | 'published' | 'robots' | 'canonical' | 'image' | 'figures'>;

/** One sitemap, its articles by their places in the list of all. */
interface ShardOutline {
  readonly permalink: Permalink;
  readonly places: readonly number[];
}

interface Sharding extends Pick<Config, 'url' | 'timeZone'> {
  readonly limit: typeof limits;
}

const recallOutlines = rememberLast(
  { permalink: true, published: true, robots: true, canonical: true, image: true, figures: true },
  outlineShards,
);

function outlineShards(articles: readonly Sharded[], { url, timeZone, limit }: Sharding): ShardOutline[] {
  const shards: ShardOutline[] = [];
  for (const [year, ofYear] of groupByYear(articles, url, timeZone)) {
    let [shard, size, number]: [number[], number, number] = [[], 0, 0];
    for (const { article, place } of ofYear) {
      const added = estimateBytes(article, url);
      if (number === 0 || shard.length === limit.urls || size + added > limit.bytes) {
        [shard, size, number] = [[], 0, number + 1];
        shards.push({ permalink: nameShard(year, number), places: shard });
      }
      shard.push(place);
      size += added;
    }
  }
  return shards;
}

interface Placed {
  readonly article: Sharded;
  readonly published: Sharded['published'];
  readonly place: number;
}

function groupByYear(articles: readonly Sharded[], url: string, timeZone: string): Map<string, Placed[]> {
  const listed = articles
    .map((article, place): Placed => ({ article, published: article.published, place }))
    .filter(({ article }) => isListed(article, makeAbsolute(article.permalink, url)));
  const years = new Map<string, Placed[]>();
  for (const { start, articles: ofYear } of groupByPeriod(listed, 'year', timeZone).toReversed()) {
    const year = formatIso(start, timeZone).slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), ...ofYear.toReversed()]);
  }
  return years;
}

function nameShard(year: string, number: number): Permalink {
  return `/sitemaps/articles-${year}${number === 1 ? '' : `-${number}`}.xml` as Permalink;
}

/** At least as many bytes as the article takes in a sitemap: mark-up, addresses, and `&` escaped. */
function estimateBytes({ permalink, image, figures }: Sharded, origin: string): number {
  const pictures = image ? [image, ...figures] : figures;
  const overhead = 200 + origin.length;
  let bytes = overhead + permalink.length;
  for (const { source } of pictures) bytes += overhead + ('url' in source ? source.url.length * 9 : 0);
  return bytes;
}
