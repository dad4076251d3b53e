import type { Place } from './problem.ts';

/** What the Markdown of one body is built of, as its editor wrote it. It is looked at where it is parsed, and not kept. */
export interface Outline {
  /** In order; `level` counts the `#`. */
  readonly headings: readonly OutlineHeading[];
  /** Every link, with its words without mark-up. */
  readonly links: readonly OutlineLink[];
  readonly tables: readonly OutlineTable[];
  /** Without mark-up; empty if there is no paragraph. */
  readonly firstParagraph: string;
}

export interface OutlineHeading {
  readonly level: number;
  place(): Place;
}

export interface OutlineLink {
  readonly text: string;
  place(): Place;
}

export interface OutlineTable {
  /** Whether any cell of its first line says something. */
  readonly hasHeader: boolean;
  place(): Place;
}
