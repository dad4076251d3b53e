import type { Article } from '../model/article.ts';
import type { Permalink } from '../model/paths.ts';
import type { Site } from '../model/site.ts';
import { makeAbsolute } from '../support/absolute-url.ts';
import { formatIso } from '../support/iso-time.ts';
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

function makeShards(site: Site, { urls, bytes }: typeof limits): Shard[] {
  const shards: Shard[] = [];
  for (const [year, articles] of groupByYear(site)) {
    let [shard, size, number]: [Article[], number, number] = [[], 0, 0];
    for (const article of articles) {
      const added = estimateBytes(article, site.config.url);
      if (number === 0 || shard.length === urls || size + added > bytes) {
        [shard, size, number] = [[], 0, number + 1];
        shards.push({ permalink: nameShard(year, number), articles: shard });
      }
      shard.push(article);
      size += added;
    }
  }
  return shards;
}

function groupByYear(site: Site): Map<string, Article[]> {
  const { url, timeZone } = site.config;
  const years = new Map<string, Article[]>();
  for (const article of site.articles.toReversed()) {
    if (!isListed(article, makeAbsolute(article.permalink, url))) continue;
    const year = formatIso(article.published, timeZone).slice(0, 4);
    const articles = years.get(year);
    if (articles) articles.push(article);
    else years.set(year, [article]);
  }
  return years;
}

function nameShard(year: string, number: number): Permalink {
  return `/sitemaps/articles-${year}${number === 1 ? '' : `-${number}`}.xml` as Permalink;
}

/** At least as many bytes as the article takes in a sitemap: mark-up, addresses, and `&` escaped. */
function estimateBytes({ permalink, image, figures }: Article, origin: string): number {
  const pictures = image ? [image, ...figures] : figures;
  const overhead = 200 + origin.length;
  const remote = pictures.map(({ source }) => ('url' in source ? source.url.length * 9 : 0));
  return overhead + permalink.length + remote.reduce((sum, one) => sum + one + overhead, 0);
}
