import type { Labels } from '../labels.ts';

/** A value in quotes behind a shortcode's name. */
export interface ShortcodeAttribute {
  readonly name: string;
  readonly summary: string;
  readonly required: boolean;
  /** `picture`: the file name of a picture of the newspaper. */
  readonly kind: 'text' | 'picture';
}

/** One use of a shortcode in an article: attributes are checked, HTML is safe to print. */
export interface ShortcodeUse {
  readonly attributes: ReadonlyMap<string, string>;
  /** The text between the marks. */
  readonly body: { readonly html: string; readonly text: string };
  /** The figures in it, in order; for a shortcode that holds pictures. */
  readonly figures: readonly string[];
  /** The pictures that attributes name, as HTML. */
  readonly pictures: ReadonlyMap<string, string>;
  /** Counts the shortcodes of the article from 1, for ids. */
  readonly number: number;
  readonly labels: Labels;
}

/** A block that Markdown has no mark for: `::: name attribute="value"`, its body, `:::`. */
export interface Shortcode {
  readonly name: string;
  readonly summary: string;
  readonly example: string;
  readonly attributes: readonly ShortcodeAttribute[];
  readonly body: 'markdown' | 'pictures' | 'none';
  /** What is wrong with the attributes' values: a sentence and what to do, by the attribute's name. */
  findFault?(attributes: ReadonlyMap<string, string>): ShortcodeFault | undefined;
  /** Everything from content that it prints is escaped here. */
  renderHtml(use: ShortcodeUse): string;
  /** The same for readers without HTML, and for search. */
  renderText(use: ShortcodeUse): string;
}

export interface ShortcodeFault {
  readonly attribute: string;
  readonly message: string;
  readonly hint: string;
}
