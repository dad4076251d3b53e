import type { Article } from '../model/article.ts';
import type { RelatedItem } from '../model/site.ts';

/** What a page shows at its foot, when the editor's picks leave room. */
const relatedItems = 3;
/** How many neighbours in time are looked at for each tag: a new article leaves the archive's pages as they are. */
const neighbours = 20;

/** Articles of a tag, by their numbers, newest first. */
type Tagged = readonly number[];

/**
 * Prepares to fill the foot of articles with others that share two tags, or one and the section: most in common, then
 * nearest in time. `articles` are those of the site, newest first.
 */
export function findAlike(
  articles: readonly Article[],
  byTag: ReadonlyMap<string, readonly Article[]>,
): (article: Article, picked: readonly RelatedItem[]) => RelatedItem[] {
  const numbers = new Map(articles.map((article, number) => [article, number]));
  const tagged = new Map<string, Tagged>();
  for (const [tag, group] of byTag)
    tagged.set(
      tag,
      group.map((article) => numbers.get(article) ?? 0),
    );
  const shared = new Uint16Array(articles.length);
  return (article, picked) => {
    const room = relatedItems - picked.length;
    if (room <= 0) return [];
    const alike: Candidate[] = [];
    const touched = countShared(article.tags, numbers.get(article) ?? 0, tagged, shared);
    for (const number of touched) {
      const other = articles[number];
      const candidate = other && { article: other, shared: shared[number] ?? 0 };
      shared[number] = 0;
      if (candidate && isAlike(article, candidate)) alike.push(candidate);
    }
    return choose(article, alike, picked, room);
  };
}

interface Candidate {
  readonly article: Article;
  /** How many tags. */
  readonly shared: number;
}

/** Counts into `shared`, by number, and lists the numbers. */
function countShared(
  tags: readonly string[],
  own: number,
  tagged: ReadonlyMap<string, Tagged>,
  shared: Uint16Array,
): number[] {
  const touched: number[] = [];
  for (const tag of new Set(tags)) {
    const group = tagged.get(tag) ?? [];
    const place = group.indexOf(own);
    const end = Math.min(group.length, place + neighbours + 1);
    for (let index = Math.max(0, place - neighbours); index < end; index++) {
      const number = group[index] ?? own;
      if (number === own) continue;
      if (shared[number] === 0) touched.push(number);
      shared[number] = (shared[number] ?? 0) + 1;
    }
  }
  return touched;
}

function isAlike(article: Article, { article: other, shared }: Candidate): boolean {
  return other.language === article.language && (shared > 1 || other.section === article.section);
}

function choose(
  article: Article,
  alike: Candidate[],
  picked: readonly RelatedItem[],
  room: number,
): RelatedItem[] {
  const taken = new Set(picked.flatMap((item) => (item.kind === 'article' ? [item.article] : [])));
  return alike
    .filter((candidate) => !taken.has(candidate.article))
    .sort((a, b) => b.shared - a.shared || compareNearness(article, a.article, b.article))
    .slice(0, room)
    .map((candidate) => ({ kind: 'article', article: candidate.article, pickedBy: 'computed' }));
}

function compareNearness(article: Article, a: Article, b: Article): number {
  const distance = (other: Article): number => Math.abs(other.published.at - article.published.at);
  return distance(a) - distance(b) || (a.source < b.source ? -1 : 1);
}
