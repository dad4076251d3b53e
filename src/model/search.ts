import type { Permalink } from './paths.ts';

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
