import type { Hash, Permalink, SourcePath } from './paths.ts';

/** What the search knows of one page: plain text, from which nothing is rendered. */
export interface SearchRecord {
  readonly permalink: Permalink;
  /** BCP 47; pages of different languages are found apart. */
  readonly language: string;
  readonly headline: string;
  /** The section's name. */
  readonly section?: string;
  /** The day of publication in the newsroom's time zone: `2026-05-01`. */
  readonly date?: string;
  /** Who paid for the article. */
  readonly sponsor?: string;
  /** The words that a reader may look for, in the page's order. */
  readonly text: string;
}

/** A record without the text of the file's body, which is not kept in memory. */
export interface SearchEntry extends Omit<SearchRecord, 'text'> {
  readonly source: SourcePath;
  /** Of the file's bytes. */
  readonly hash: Hash;
  /** What the text says before the body, and after it. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}
