import type { SearchRecord } from '../model/search.ts';
import { omitAbsent } from '../support/omit-absent.ts';
import { splitWords } from './split-words.ts';

/** Pages, and the words in them, each told once. */
export interface WordedPages {
  readonly pages: readonly WordedPage[];
  readonly words: readonly string[];
}

/** A page as a list of words, each named by its number. */
export interface WordedPage {
  readonly url: string;
  readonly content: string;
  /** What its result shows, by key. */
  readonly meta: Readonly<Record<string, string>>;
  readonly words: Uint32Array;
  /** The words of `meta`, by key. */
  readonly metaWords: ReadonlyMap<string, Uint32Array>;
}

/** Takes the pages' texts apart, without anything of the search engine. */
export function readRecords(records: Iterable<SearchRecord>): WordedPages {
  const numbers = new Map<string, number>();
  const toNumber = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, numbers.size);
    return numbers.size - 1;
  };
  const pages: WordedPage[] = [];
  for (const record of records) {
    const words = splitWords(record.text === '' ? record.headline : record.text);
    const meta = describeResult(record);
    const metaWords = Object.entries(meta).map(
      ([key, text]) => [key, Uint32Array.from(splitWords(text), toNumber)] as const,
    );
    pages.push({
      url: record.permalink,
      content: words.join(' '),
      meta,
      words: Uint32Array.from(words, toNumber),
      metaWords: new Map(metaWords),
    });
  }
  return { pages, words: [...numbers.keys()] };
}

/** What a result shows of a page, by key, in the keys' order. */
export function describeResult({
  headline,
  section,
  date,
  sponsor,
  language,
}: SearchRecord): Record<string, string> {
  return omitAbsent<Record<string, string>>({ date, language, section, sponsor, title: headline });
}
