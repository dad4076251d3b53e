import type { Hash } from '../model/paths.ts';
import type { SearchEntry } from '../model/search.ts';
import { hashContent } from '../support/hash.ts';
import { engineVersion } from './engine-version.ts';

/** Pages of one language that have an index of their own. */
export interface Shard {
  /** `en`, or `en-x-2` for the second of a language: what Pagefind takes for the language. */
  readonly name: string;
  readonly language: string;
  /** Of all that its files are made from. */
  readonly key: Hash;
  readonly entries: readonly SearchEntry[];
}

/** So many are indexed again when one of them changes. */
const usual = 2000;
/** Each is something more to load for a reader. */
const most = 6;
/** Their words have no space between them: Pagefind has to see their texts. */
const unspaced: ReadonlySet<string> = new Set(['ja', 'th', 'zh']);

/** What shards are made from beside their pages. */
export interface ShardBasis {
  /** Of all that decides what is made of a file's text. */
  readonly parsing: Hash;
  /** That of a newspaper that has no pages yet. */
  readonly language: string;
  /** How many pages a shard has at least before there is a second; 2000 if absent. */
  readonly smallest?: number;
}

/**
 * Shares the pages out by language and age, counted from the oldest, so that a new one changes the last shard alone.
 * There is one at least, and one of a language without spaces.
 */
export function planShards(
  entries: readonly SearchEntry[],
  { parsing, language, smallest = usual }: ShardBasis,
): Shard[] {
  const byLanguage = Map.groupBy(entries, (entry) => primaryLanguage(entry.language));
  if (byLanguage.size === 0) byLanguage.set(primaryLanguage(language), []);
  return [...byLanguage].flatMap(([language, all]) => {
    const size = isUnspaced(language) ? Infinity : chooseSize(all.length, smallest);
    const sorted = all.toSorted((a, b) => (nameAge(a) < nameAge(b) ? -1 : 1));
    return Array.from({ length: Math.max(1, Math.ceil(all.length / size)) }, (_, index): Shard => {
      const name = index === 0 ? language : `${language}-x-${index + 1}`;
      const own = size === Infinity ? sorted : sorted.slice(index * size, (index + 1) * size);
      const key = hashContent(JSON.stringify([engineVersion, parsing, name, own]));
      return { name, language, key, entries: own };
    });
  });
}

/** Whether words of the language are written without space between them. */
export function isUnspaced(language: string): boolean {
  return unspaced.has(language);
}

/** One index a language, whatever its regions: `es-MX` and `es` are read by the same people. */
function primaryLanguage(language: string): string {
  return new Intl.Locale(language).language;
}

function chooseSize(count: number, smallest: number): number {
  let size = smallest;
  while (count > size * most) size *= 2;
  return size;
}

/** What has no date comes last. */
function nameAge({ date = '~', permalink }: SearchEntry): string {
  return `${date} ${permalink}`;
}
