import type { ParsingConfig } from '../model/config.ts';
import type { Permalink } from '../model/paths.ts';
import type { Timestamp } from '../model/time.ts';
import { dateInZone } from '../support/timestamp.ts';

/** What a permalink is made of. */
export interface PermalinkParts {
  readonly section: string;
  readonly slug: string;
  readonly published: Timestamp;
}

const NEEDS_NO_CODE = /^[\w/.~-]*$/;

/** The article's address by the newsroom's pattern, with the date that its zone had when it was published. */
export function makePermalink(
  config: ParsingConfig,
  { section, slug, published }: PermalinkParts,
): Permalink {
  const { year, month, day } = dateInZone(published.at, config.timeZone);
  const values: Readonly<Record<string, string>> = {
    section,
    slug,
    yyyy: String(year).padStart(4, '0'),
    mm: String(month).padStart(2, '0'),
    dd: String(day).padStart(2, '0'),
  };
  const path = config.permalink.replaceAll(/\{([a-z]+)\}/g, (_, name: string) => values[name] ?? '');
  if (NEEDS_NO_CODE.test(path)) return path as Permalink;
  return path.normalize('NFC').split('/').map(encodeURIComponent).join('/') as Permalink;
}
