import type { LinkReference } from '../../model/article.ts';
import type { SourcePath } from '../../model/paths.ts';
import type { Outline } from '../../model/outline.ts';
import type { Place, Problem } from '../../model/problem.ts';
import type { Part, RichText } from '../../model/rich-text.ts';
import type { SourceText } from '../../support/source-text.ts';

/** Where a text stands and how it is to be read. */
export interface MarkdownContext {
  readonly file: SourcePath;
  /** Line of the file on which the text begins, 1-based. */
  readonly firstLine: number;
  /** Column of the text's first character, 1-based; 1 if absent. */
  readonly firstColumn?: number;
  /** BCP 47: decides quotes and the words of labels. */
  readonly language: string;
  readonly rawHtml: 'text' | 'sanitise';
  /** The whole file, for excerpts; the text's own lines if absent. */
  readonly source?: SourceText;
}

/** A picture that the text places. */
export interface BodyImage {
  /** As written, percent-decoded, or an absolute https URL. */
  readonly src: string;
  readonly alt: string;
  /** The Markdown title: the caption. */
  readonly title?: string;
  readonly place: Place;
  /** A figure of its own, or within a line of text. */
  readonly block: boolean;
}

/** A body, parsed. Figure and picture slots count in `images`. */
export interface MarkdownResult {
  readonly parts: readonly Part[];
  /** Without mark-up, paragraphs separated by an empty line, notes last. */
  readonly text: string;
  readonly images: readonly BodyImage[];
  readonly links: readonly LinkReference[];
  /** Heading ids, in order. */
  readonly anchors: readonly string[];
  readonly wordCount: number;
  readonly outline: Outline;
  readonly problems: readonly Problem[];
}

/** One line of Markdown, parsed: no figures, no pictures. */
export interface InlineResult extends RichText {
  readonly links: readonly LinkReference[];
  readonly problems: readonly Problem[];
}
