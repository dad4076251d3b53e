import type { Image } from './image.ts';
import type { Hash, Permalink, SourcePath } from './paths.ts';
import type { Place } from './problem.ts';
import type { LinkTarget, Part, RichText } from './rich-text.ts';
import type { Timestamp } from './time.ts';

/** Our words for schema.org's NewsArticle and its subtypes. */
export type ArticleType = 'news' | 'analysis' | 'opinion' | 'review' | 'background' | 'live';
export type Access = 'free' | 'metered' | 'subscriber';
export type CorrectionKind = 'correction' | 'clarification' | 'update' | 'retraction';

export interface Correction {
  readonly date: Timestamp;
  readonly kind: CorrectionKind;
  readonly text: RichText;
}

/** A name in the byline: the id of an author's file, or a plain name where there is no such file. */
export interface Credit {
  readonly id: string;
  readonly role?: string;
}

/** An editor's pick: an article (by id, slug or path), or a page elsewhere. */
export type RelatedPick =
  | { readonly reference: string }
  | { readonly headline: string; readonly url: string; readonly label?: string };

/** A link in the text to elsewhere on the site. */
export interface LinkReference {
  readonly target: LinkTarget;
  readonly fragment: string;
  readonly place: Place;
}

/** One Markdown file's metadata. Depends on that file and the config alone. */
export interface Article {
  readonly source: SourcePath;
  /** Of the file's bytes. */
  readonly hash: Hash;
  /** Never changes; seeds feed guids and JSON-LD's `@id`. Defaults to the permalink. */
  readonly id: string;
  readonly permalink: Permalink;
  readonly headline: string;
  /** Defaults to the headline. */
  readonly cardHeadline: string;
  /** Defaults to the headline. */
  readonly seoTitle: string;
  readonly standfirst?: RichText;
  /** Defaults to the standfirst's text, then to the first paragraph; at most 160 characters. */
  readonly description: string;
  readonly published: Timestamp;
  readonly updated?: Timestamp;
  readonly kicker?: string;
  readonly dateline?: string;
  readonly slug: string;
  readonly aliases: readonly Permalink[];
  /** Absolute URL of the original where this is a republication. */
  readonly canonical?: string;
  readonly type: ArticleType;
  readonly authors: readonly Credit[];
  /** Why there is no byline. */
  readonly noByline?: string;
  readonly section: string;
  readonly tags: readonly string[];
  /** The lead figure. */
  readonly image?: Image;
  /** The figures that the body places, in order; slots count in it. */
  readonly figures: readonly Image[];
  readonly related: readonly RelatedPick[];
  readonly corrections: readonly Correction[];
  readonly embargo?: Timestamp;
  readonly expires?: Timestamp;
  readonly draft: boolean;
  readonly access: Access;
  readonly sponsor?: string;
  readonly contentWarning?: string;
  /** BCP 47; defaults to the newsroom's. */
  readonly language: string;
  readonly translationKey?: string;
  readonly robots?: string;
  readonly wordCount: number;
  /** Links to elsewhere on the site, wherever in the article they stand. */
  readonly links: readonly LinkReference[];
  /** Heading ids, in order. */
  readonly anchors: readonly string[];
}

/** One Markdown file's text: kept apart, because a large archive's does not fit in memory. */
export interface ArticleBody {
  readonly parts: readonly Part[];
  readonly text: string;
}

/** `content/authors/<id>.md`. */
export interface Author {
  readonly id: string;
  readonly source: SourcePath;
  readonly hash: Hash;
  readonly name: string;
  readonly role?: string;
  readonly email?: string;
  /** Absolute URLs of the author elsewhere. */
  readonly links: readonly { readonly name: string; readonly url: string }[];
  readonly image?: Image;
  readonly bio: RichText;
}
