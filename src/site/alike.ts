import type { Article } from '../model/article.ts';
import type { RelatedItem } from '../model/site.ts';

/** What a page shows at its foot, when the editor's picks leave room. */
const relatedItems = 3;
/** How many neighbours in time are looked at for each tag: a new article leaves the archive's pages as they are. */
const neighbours = 20;

/** Articles of a tag, by their numbers, newest first. */
type Tagged = Int32Array;

interface Candidate {
  readonly article: Article;
  /** How many tags. */
  readonly shared: number;
}

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
      Int32Array.from(group, (article) => numbers.get(article) ?? 0),
    );
  const shared = new Uint16Array(articles.length);
  // Looking into so many articles costs more than counting does: what decides is kept close together.
  const sections = numberTexts(articles, ({ section }) => section);
  const languages = numberTexts(articles, ({ language }) => language);
  return (article, picked) => {
    const room = relatedItems - picked.length;
    if (room <= 0) return [];
    const taken = picked.map((item) => item.kind === 'article' && item.article);
    const best: Candidate[] = [];
    const own = numbers.get(article) ?? 0;
    for (const number of countShared(article.tags, own, tagged, shared)) {
      const count = shared[number] ?? 0;
      shared[number] = 0;
      if (languages[number] !== languages[own] || (count < 2 && sections[number] !== sections[own])) continue;
      const other = articles[number];
      if (other && !taken.includes(other)) enter({ article: other, shared: count }, best, room, article);
    }
    return best.map((one) => ({ kind: 'article', article: one.article, pickedBy: 'computed' }));
  };
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
    const group = tagged.get(tag);
    if (!group) continue;
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

/** The same number for the same text. */
function numberTexts(articles: readonly Article[], textOf: (article: Article) => string): Int32Array {
  const known = new Map<string, number>();
  return Int32Array.from(articles, (article) => {
    const text = textOf(article);
    const number = known.get(text) ?? known.size;
    known.set(text, number);
    return number;
  });
}

/** Keeps the best so many, the best first. */
function enter(candidate: Candidate, best: Candidate[], room: number, article: Article): void {
  let place = best.length;
  for (let one = best[place - 1]; one && compare(candidate, one, article) < 0; one = best[place - 1])
    place -= 1;
  if (place >= room) return;
  best.splice(place, 0, candidate);
  best.length = Math.min(best.length, room);
}

function compare(a: Candidate, b: Candidate, { published }: Article): number {
  const distance = ({ article }: Candidate): number => Math.abs(article.published.at - published.at);
  return b.shared - a.shared || distance(a) - distance(b) || (a.article.source < b.article.source ? -1 : 1);
}
