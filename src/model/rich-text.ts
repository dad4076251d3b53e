import type { Permalink, SourcePath } from './paths.ts';

/** What an internal link leads to: a source file, or an address on the site (which begins with `/`). */
export type LinkTarget = SourcePath | Permalink;

/**
 * HTML with holes. A parsed file knows nothing of other files, so links to articles and pictures stay
 * open until a page is planned: `fillSlots` closes them.
 */
export type Part = string | LinkStart | LinkEnd | FigureSlot | PictureSlot;

/** `<a href="…">` to elsewhere on the site; without a published target neither it nor its end is printed. */
export interface LinkStart {
  readonly slot: 'link';
  readonly target: LinkTarget;
  /** Query and fragment, with their `?` and `#`, or empty. */
  readonly fragment: string;
  readonly title?: string;
}

export interface LinkEnd {
  readonly slot: 'link-end';
  readonly target: LinkTarget;
}

/** A figure with caption and credit; `index` counts in the article's `figures`. */
export interface FigureSlot {
  readonly slot: 'figure';
  readonly index: number;
}

/** A picture within a line of text; `index` counts in the article's `figures`. */
export interface PictureSlot {
  readonly slot: 'picture';
  readonly index: number;
}

/** Text with mark-up. `text` is the same without it: for meta tags, feeds, search. */
export interface RichText {
  readonly parts: readonly Part[];
  readonly text: string;
}
