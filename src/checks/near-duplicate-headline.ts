import type { Article } from '../model/article.ts';
import { foldText } from '../support/fold-text.ts';
import type { Check, Remark } from './check.ts';
import { compareOldestFirst } from './duplicate-headline.ts';

/** Shorter headlines may well have all words but one in common. */
const leastWords = 5;
/** A story that is written twice is written twice within days. */
const longestGap = 30 * 24 * 3600 * 1000;

interface Title {
  readonly article: Article;
  readonly words: ReadonlySet<string>;
  /** Numbers that titles share which have the same words, or all but one. */
  readonly keys: readonly number[];
}

/** The same story, filed twice under headlines of almost the same words. */
export const nearDuplicateHeadline: Check = {
  code: 'near-duplicate-headline',
  summary: 'Two articles of one month have headlines that differ in one word at most.',
  level: 'warning',
  *site({ parsed }) {
    const latest = new Map<number, Title>();
    for (const article of parsed.toSorted(compareOldestFirst)) {
      const title = readTitle(article);
      if (!title) continue;
      const rivals = title.keys.map((key) => latest.get(key));
      const twin = rivals.find((rival) => rival && isNear(title, rival));
      for (const key of title.keys) latest.set(key, title);
      if (twin) yield describeTwin(title, twin);
    }
  },
};

function readTitle(article: Article): Title | undefined {
  const words = new Set(foldText(article.headline).split(' '));
  if (words.size < leastWords) return undefined;
  const numbers = [...words].map(hashWord);
  const sum = numbers.reduce((total, number) => total + number, hashWord(article.language));
  return { article, words, keys: [sum, ...numbers.map((number) => sum - number)] };
}

/** Sums of these do not depend on the order of the words. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
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
