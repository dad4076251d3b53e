import type { Article } from '../model/article.ts';
import { foldText } from '../support/fold-text.ts';

/** What is compared of headlines. */
export type Headed = Pick<Article, 'source' | 'headline' | 'language' | 'published'>;
/** The names of all that is compared of headlines. */
export const headedFields = { source: true, headline: true, language: true, published: true } as const;

/**
 * A number for each word of the headline, the same for words that differ in case alone. Punctuation is no word. Made without a
 * string, because every build asks for those of the whole archive.
 */
export function hashWords({ headline }: Headed): number[] {
  const isPlain = /^[\x20-\x7e]*$/.test(headline);
  const text = isPlain ? headline : foldText(headline);
  const hashes: number[] = [];
  let hash = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0x20;
    const letter = code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
    if (isWordCode(letter)) hash = Math.imul((hash === 0 ? 0x811c9dc5 : hash) ^ letter, 0x01000193);
    else if (hash !== 0) {
      hashes.push(hash >>> 0);
      hash = 0;
    }
  }
  return hashes;
}

function isWordCode(code: number): boolean {
  return code > 0x7f || (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

/** The articles of which others have the same key, in groups of two or more, in the order of the first of each. */
export function groupRepeated<One extends Pick<Article, 'source'>>(
  articles: readonly One[],
  keyOf: (article: One) => string | number,
): One[][] {
  const firsts = new Map<string | number, One>();
  const groups = new Map<string | number, One[]>();
  for (const article of articles) {
    const key = keyOf(article);
    const first = firsts.get(key);
    const group = groups.get(key);
    if (group) group.push(article);
    else if (first) groups.set(key, [first, article]);
    else firsts.set(key, article);
  }
  return [...groups.values()];
}

/** Oldest first; equal times by source path, in code-unit order. */
export function compareOldestFirst(
  one: Pick<Article, 'published' | 'source'>,
  other: Pick<Article, 'published' | 'source'>,
): number {
  if (one.published.at !== other.published.at) return one.published.at - other.published.at;
  return one.source < other.source ? -1 : 1;
}
