import type { Article } from '../model/article.ts';

/** How many neighbours in time are looked at for each tag: a new article leaves the archive's pages as they are. */
const neighbours = 20;

/** What decides which articles are alike. */
export type Comparable = Pick<Article, 'source' | 'section' | 'language' | 'tags' | 'published'>;

/** Articles by their numbers, newest first: looking into so many of them costs more than counting does. */
interface Table {
  readonly articles: readonly Comparable[];
  readonly times: Float64Array;
  readonly sections: Int32Array;
  readonly languages: Int32Array;
  readonly tagged: ReadonlyMap<string, readonly number[]>;
  /** How many tags each has in common with the one that is asked for. */
  readonly shared: Uint16Array;
}

/**
 * Prepares to find the articles, of those of the site, newest first, that share two tags with one of them, or one and the
 * section: most in common, then nearest in time. They are at most `room`, none of them `taken`; all are told by their numbers.
 */
export function findAlike(
  articles: readonly Comparable[],
): (own: number, room: number, taken: readonly number[]) => number[] {
  const table = makeTable(articles);
  const { shared, sections, languages } = table;
  return (own, room, taken) => {
    const best: number[] = [];
    if (room <= 0) return best;
    const touched = countShared(own, table);
    for (const number of touched) {
      if (languages[number] !== languages[own]) continue;
      if ((shared[number] ?? 0) < 2 && sections[number] !== sections[own]) continue;
      if (!taken.includes(number)) enter(number, { best, room, own, table });
    }
    for (const number of touched) shared[number] = 0;
    return best;
  };
}

function makeTable(articles: readonly Comparable[]): Table {
  const tagged = new Map<string, number[]>();
  for (const [number, { tags }] of articles.entries()) {
    for (const tag of tags) {
      const group = tagged.get(tag);
      if (!group) tagged.set(tag, [number]);
      else if (group.at(-1) !== number) group.push(number);
    }
  }
  return {
    articles,
    times: Float64Array.from(articles, ({ published }) => published.at),
    sections: numberTexts(articles.map(({ section }) => section)),
    languages: numberTexts(articles.map(({ language }) => language)),
    tagged,
    shared: new Uint16Array(articles.length),
  };
}

/** The same number for the same text. */
function numberTexts(texts: readonly string[]): Int32Array {
  const known = new Map<string, number>();
  return Int32Array.from(texts, (text) => {
    const number = known.get(text) ?? known.size;
    known.set(text, number);
    return number;
  });
}

/** Counts into the table, and lists the numbers. */
function countShared(own: number, { articles, tagged, shared }: Table): number[] {
  const touched: number[] = [];
  const tags = articles[own]?.tags ?? [];
  for (const [index, tag] of tags.entries()) {
    const group = tagged.get(tag);
    if (!group || tags.indexOf(tag) < index) continue;
    const place = findPlace(own, group);
    const end = Math.min(group.length, place + neighbours + 1);
    for (let at = Math.max(0, place - neighbours); at < end; at++) {
      const number = group[at] ?? own;
      if (number === own) continue;
      if (shared[number] === 0) touched.push(number);
      shared[number] = (shared[number] ?? 0) + 1;
    }
  }
  return touched;
}

/** Where a number stands in a group that is in order. */
function findPlace(number: number, group: readonly number[]): number {
  let [low, high] = [0, group.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((group[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Choice {
  readonly best: number[];
  readonly room: number;
  readonly own: number;
  readonly table: Table;
}

/** Keeps the best so many, the best first. */
function enter(number: number, { best, room, own, table }: Choice): void {
  let place = best.length;
  for (
    let one = best[place - 1];
    one !== undefined && isBefore(number, one, own, table);
    one = best[place - 1]
  )
    place -= 1;
  if (place >= room) return;
  best.splice(place, 0, number);
  if (best.length > room) best.pop();
}

function isBefore(one: number, other: number, own: number, { articles, times, shared }: Table): boolean {
  const more = (shared[one] ?? 0) - (shared[other] ?? 0);
  if (more !== 0) return more > 0;
  const time = times[own] ?? 0;
  const nearer = Math.abs((times[other] ?? 0) - time) - Math.abs((times[one] ?? 0) - time);
  return nearer === 0 ? (articles[one]?.source ?? '') < (articles[other]?.source ?? '') : nearer > 0;
}
