import { readTags } from '../support/read-tags.ts';
import type { SampledPage } from './examination.ts';
import { mapFew } from './few-at-a-time.ts';
import { openFacts } from './page-facts.ts';
import type { ReadSitemaps } from './read-sitemaps.ts';
import type { Answer, SiteReader } from './site-reader.ts';

/**
 * Chooses pages and reads them: the front page, lists and standing pages, the newest articles, and some of the archive. All of them, and
 * `others`, which no sitemap need name, where the size is infinite.
 */
export async function readSample(
  site: SiteReader,
  sitemaps: ReadSitemaps,
  size: number,
  others: readonly string[] = [],
): Promise<readonly SampledPage[]> {
  const listed = new Set(['/', ...chooseSample(sitemaps, size)]);
  const addresses = Number.isFinite(size) ? listed : listed.union(new Set(others));
  const readFacts = openFacts();
  return mapFew(addresses, async (address) => {
    const answer = await site.read(address);
    const tags = isPage(answer) ? readTags(answer.body.toString()) : [];
    const known = await site.check(address);
    const page = { address, answer: known, isListed: listed.has(address) };
    return tags.length > 0 ? { ...page, facts: readFacts(tags) } : page;
  });
}

/**
 * So many articles, and at most as many other pages: the same each time for the same site. Sitemaps of articles hold the oldest first,
 * and the newest sitemap comes last.
 */
function chooseSample(sitemaps: ReadSitemaps, size: number): string[] {
  const isOfArticles = ({ address }: ReadSitemaps[number]) => address.startsWith('/sitemaps/articles-');
  const articles = sitemaps.filter(isOfArticles).flatMap(({ pages }) => pages);
  const others = sitemaps.filter((sitemap) => !isOfArticles(sitemap)).flatMap(({ pages }) => pages);
  const newest = articles.slice(Math.max(0, articles.length - Math.ceil(size / 2)));
  const archive = articles.slice(0, articles.length - newest.length);
  return [...takeEvenly(others, size), ...newest.toReversed(), ...takeEvenly(archive, size - newest.length)];
}

/** At most so many, as far apart as they can be, the first among them. */
export function takeEvenly<Item>(items: readonly Item[], size: number): Item[] {
  if (items.length <= size) return [...items];
  return Array.from({ length: size }, (_, index) => items[Math.floor((index * items.length) / size)] as Item);
}

function isPage(answer: Answer): answer is Extract<Answer, { kind: 'answer' }> {
  if (answer.kind !== 'answer' || answer.status !== 200) return false;
  return answer.headers.get('content-type')?.startsWith('text/html') ?? true;
}
