import { foldText } from '../support/fold-text.ts';
import { rememberLast } from '../support/remember.ts';
import type { Check, Remark } from './check.ts';
import { compareOldestFirst, hashWords, type Headed, headedFields } from './headline-words.ts';

/** Shorter headlines may well have all words but one in common. */
const leastWords = 5;
/** A story that is written twice is written twice within days. */
const longestGap = 30 * 24 * 3600 * 1000;

interface Title {
  readonly article: Headed;
  readonly words: ReadonlySet<string>;
  /** Numbers that titles share which have the same words, or all but one. */
  readonly keys: readonly number[];
}

/** The same story, filed twice under headlines of almost the same words. */
export const nearDuplicateHeadline: Check = {
  code: 'near-duplicate-headline',
  summary: 'Two articles of one month have headlines that differ in one word at most.',
  level: 'warning',
  site: ({ parsed }) => recallRemarks(parsed),
};

const recallRemarks = rememberLast(headedFields, (articles: readonly Headed[]) => [...findTwins(articles)]);

function* findTwins(articles: readonly Headed[]): Iterable<Remark> {
  const latest = new Map<number, Title>();
  for (const title of findCandidates(articles)) {
    const rivals = title.keys.map((key) => latest.get(key));
    const twin = rivals.find((rival) => rival && isNear(title, rival));
    for (const key of title.keys) latest.set(key, title);
    if (twin) yield describeTwin(title, twin);
  }
}

/** Those that share a key with another one, oldest first: few of a whole archive. */
function findCandidates(articles: readonly Headed[]): Title[] {
  const keys = articles.map(listKeys);
  const shared = findRepeated(Float64Array.from(keys.flat()));
  const candidates = articles.flatMap((article, index): Title[] => {
    const own = keys[index] ?? [];
    if (!own.some((key) => shared.has(key))) return [];
    return [{ article, words: new Set(foldText(article.headline).split(' ')), keys: own }];
  });
  return candidates.toSorted((one, other) => compareOldestFirst(one.article, other.article));
}

/** Sorted as plain numbers, which is several times as fast as to look each one up. */
function findRepeated(numbers: Float64Array): ReadonlySet<number> {
  const sorted = numbers.toSorted();
  const repeated = new Set<number>();
  for (let at = 1; at < sorted.length; at++) {
    const number = sorted[at] ?? 0;
    if (number === sorted[at - 1]) repeated.add(number);
  }
  return repeated;
}

/** The sum of the words' numbers, whatever their order, and that without each of them. */
function listKeys(article: Headed): readonly number[] {
  const numbers = hashWords(article).filter((number, index, all) => all.indexOf(number) === index);
  if (numbers.length < leastWords) return [];
  const sum = numbers.reduce((total, number) => total + number, 0);
  return [sum, ...numbers.map((number) => sum - number)];
}

/** Two that say the same are `duplicate-headline`'s; two that differ in a number are of a series. */
function isNear({ article, words }: Title, { article: other, words: others }: Title): boolean {
  if (article.published.at - other.published.at > longestGap || article.language !== other.language)
    return false;
  const [own, foreign] = [words.difference(others), others.difference(words)];
  if (own.size > 1 || foreign.size > 1) return false;
  if (own.size + foreign.size === 0) return foldText(article.headline) !== foldText(other.headline);
  return ![...own, ...foreign].some((word) => /\p{N}/u.test(word));
}

function describeTwin({ article }: Title, { article: { source, headline } }: Title): Remark {
  return {
    message: `The headline says almost the same as that of ${source}: \`${headline}\`.`,
    hint: 'see whether this is the same story; else say in the headline what is new in it',
    spot: { file: article.source, key: ['headline'] },
  };
}
