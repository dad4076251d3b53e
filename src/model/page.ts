import type { Variant } from './image.ts';
import type { EncodingName } from './config.ts';
import type { FigureView } from './view.ts';
import type { Hash, OutputPath, Permalink, SourcePath } from './paths.ts';

/** One file to render: where it goes, and what it is made of. */
export interface Page extends PageOutline {
  /** What it shows, perhaps made anew for whoever asks: a large archive's does not fit in memory. */
  readonly content: () => PageContent;
  readonly seal: () => PageSeal;
  /**
   * Hash of all that planning looked at to make content and seal: as long as it is the same, so are they. Pages that are made
   * at once have none.
   */
  readonly receipt?: Hash;
}

/** What is known of a page before its content is made. */
export interface PageOutline {
  /** Name of the output format that planned it. */
  readonly output: string;
  readonly path: OutputPath;
  readonly permalink: Permalink;
  /** A Nunjucks template below `templates/` (`layouts/article.njk`), or the name of a printer (`rss`). */
  readonly template: string;
  /** Hash of all that turns the content into text. */
  readonly templates: Hash;
  /** Source of the page, for problems that are found in it. */
  readonly source?: SourcePath;
}

/** What a page shows. Its text is a pure function of this and its template. */
export interface PageContent {
  readonly inputs: Readonly<Record<string, unknown>>;
  /** The texts that the page prints; not among `inputs`, because they are not kept in memory. */
  readonly bodies: readonly BodyPlan[];
  /** Picture files that the page names. */
  readonly variants: readonly Variant[];
  /** What only the page's own content decides: it stays when chrome, templates or neighbours change. */
  readonly own: unknown;
}

/** What a page's text is made of. */
export type PrintablePage = Pick<PageOutline, 'path' | 'template'> & Pick<PageContent, 'inputs' | 'bodies'>;

/** By what is seen whether a page is another one. */
export interface PageSeal {
  /** Hash of everything the page depends on. */
  readonly key: Hash;
  /** What the key is made of: lines of a name, a space and the first 8 digits of its hash. */
  readonly ingredients: string;
  /** Hash of `own`. */
  readonly contentKey: Hash;
}

/** The body of a file, and what its open slots are filled with. */
export interface BodyPlan {
  readonly source: SourcePath;
  /** Of the file's bytes. */
  readonly hash: Hash;
  /** Its own page on the site, or a feed: there every address is absolute. */
  readonly place: 'page' | 'feed';
  /** Absolute address of the text's own page, for fragments in a feed. */
  readonly address: string;
  readonly links: Readonly<Record<string, string>>;
  readonly figures: readonly FigureView[];
  /** A partial that prints the text, as its `body`, with what belongs around it. */
  readonly frame?: { readonly template: string; readonly inputs: Readonly<Record<string, unknown>> };
}

/** What a page came to. */
export interface MadePage extends PageSeal {
  /** Of its bytes. */
  readonly hash: Hash;
  readonly receipt?: Hash | undefined;
  readonly variants: readonly Variant[];
  /** Its compressed forms that stand beside it. */
  readonly encoded?: readonly EncodedFile[] | undefined;
}

/** A compressed form of a file. */
export interface EncodedFile {
  readonly encoding: EncodingName;
  /** Of its bytes. */
  readonly hash: Hash;
}

/** A file of the site. */
export interface OutputFile {
  readonly path: OutputPath;
  /** The bytes, or the absolute name of a file that holds them. */
  readonly content: string | Uint8Array | { readonly file: string };
}

/** By what a file is known again. */
export interface FileStamp {
  /** Of its bytes. */
  readonly hash: Hash;
  readonly size: number;
  /** When it was changed last, in milliseconds; another time means that the hash decides. */
  readonly changed: number;
  /** Of the compressed forms beside it. */
  readonly encoded?: readonly EncodedStamp[] | undefined;
}

/** By what a compressed form is known again. */
export interface EncodedStamp extends EncodedFile, Omit<FileStamp, 'encoded'> {}

/** What a commit did to the output. */
export interface Changes {
  readonly added: readonly OutputPath[];
  readonly changed: readonly OutputPath[];
  readonly removed: readonly OutputPath[];
  /** How many files stayed as they were. */
  readonly kept: number;
}
