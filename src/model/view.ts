import type { Access, ArticleType, CorrectionKind } from './article.ts';
import type { Publisher } from './config.ts';
import type { Permalink } from './paths.ts';
import type { Unpublished } from './site.ts';
import type { Timestamp } from './time.ts';

/** What templates see. Everything in here is data; text is unescaped, `html` is safe to print as it is. */

export interface NavItem {
  readonly id: string;
  readonly name: string;
  /** Absent where it has no page. */
  readonly href?: Permalink;
}

/** A feed of the page, for `<link rel="alternate">`. */
export interface FeedLink {
  readonly href: Permalink;
  /** Media type. */
  readonly type: string;
  readonly title: string;
  /** `RSS`, `Atom` or `JSON Feed`. */
  readonly format: string;
}

/** What is the same on every page of one language. */
export interface Chrome {
  readonly title: string;
  /** Whether this is a preview, for the newsroom's eyes alone. */
  readonly preview?: true;
  /** Origin, without a trailing `/`. */
  readonly url: string;
  readonly description: string;
  readonly language: string;
  readonly timeZone: string;
  readonly sections: readonly NavItem[];
  /** `icon` names a partial in `templates/partials/icons/`. */
  readonly connect: readonly { readonly name: string; readonly url: string; readonly icon: string }[];
  readonly footer: readonly { readonly name: string; readonly url: string }[];
  readonly publisher: Publisher & { readonly logo?: ImageFileView };
  /** Name in `templates/assets/` -> hashed address. */
  readonly assets: Readonly<Record<string, Permalink>>;
  readonly share: boolean;
  /** The newspaper as an app; absent where there is no manifest. */
  readonly app?: {
    readonly manifest: Permalink;
    readonly themeColor?: string;
    /** Address of the icon of 180 pixels. */
    readonly touchIcon?: string;
  };
  /** Of the whole newspaper, RSS first; none where site.yaml switches them off. */
  readonly feeds: readonly FeedLink[];
  /** The page that searches the site; absent where the search is off. */
  readonly search?: Permalink;
  /** The articles by month; absent where there is no archive. */
  readonly archive?: Permalink;
  /** All corrections; absent where there is no page of them. */
  readonly corrections?: Permalink;
}

/** The words of the user interface in the page's language: `templates/locales/<language>.yaml`. */
export type Strings = Readonly<Record<string, string>>;

/** A picture file at one size, absolute URL. */
export interface ImageFileView {
  readonly url: string;
  readonly width?: number;
  readonly height?: number;
}

/** For the `picture` partial. A remote picture has `src` alone: no sources, no size. */
export interface PictureView {
  readonly src: string;
  readonly alt: string;
  readonly width?: number;
  readonly height?: number;
  /** Of the JPEG or PNG. */
  readonly srcset?: string;
  readonly sources: readonly { readonly type: string; readonly srcset: string }[];
  readonly placeholder?: string;
}

/** For the `figure` partial. */
export interface FigureView {
  readonly picture: PictureView;
  readonly captionHtml?: string;
  readonly captionText?: string;
  readonly credit?: string;
  readonly copyrightNotice?: string;
  readonly license?: string;
}

export interface BylineView {
  readonly id: string;
  readonly name: string;
  readonly role?: string;
  /** BCP 47, of the role. */
  readonly roleLanguage?: string;
  /** Page of the author on this site. */
  readonly href?: Permalink;
  readonly bioHtml?: string;
  readonly picture?: PictureView;
}

/** An article in one of its languages. */
export interface TranslationView {
  readonly language: string;
  /** The language's name in itself. */
  readonly name: string;
  readonly href: Permalink;
}

export interface TagView {
  readonly name: string;
  readonly href?: Permalink;
}

export interface CorrectionView {
  readonly date: Timestamp;
  readonly kind: CorrectionKind;
  readonly html: string;
  readonly text: string;
}

/** A headline that links to its article: one link a card. */
export interface CardView {
  readonly headline: string;
  readonly href: string;
  /** Of an article elsewhere: whose it is. */
  readonly label?: string;
  readonly kicker?: string;
  readonly standfirstHtml?: string;
  readonly language?: string;
  readonly published?: Timestamp;
  readonly picture?: PictureView;
  readonly credit?: string;
  readonly sponsor?: string;
  /** In a preview: why readers cannot see it. */
  readonly unpublished?: Unpublished;
}

export interface ArticleView {
  readonly id: string;
  readonly permalink: Permalink;
  /** Absolute; of the original where this is a republication. */
  readonly canonical: string;
  readonly headline: string;
  readonly seoTitle: string;
  readonly description: string;
  readonly standfirstHtml?: string;
  readonly kicker?: string;
  readonly dateline?: string;
  readonly type: ArticleType;
  readonly section: NavItem;
  /** Of its section. */
  readonly feeds?: readonly FeedLink[];
  /** All languages in which there is the article; absent where it is the only one. */
  readonly translations?: readonly TranslationView[];
  readonly byline: readonly BylineView[];
  readonly published: Timestamp;
  readonly updated?: Timestamp;
  readonly language: string;
  /** Whole minutes, at least 1. */
  readonly readingMinutes: number;
  readonly wordCount: number;
  /** Whole years, where the article is old enough to say so. */
  readonly ageYears?: number;
  readonly lead?: FigureView;
  readonly tags: readonly TagView[];
  readonly corrections: readonly CorrectionView[];
  readonly access: Access;
  readonly sponsor?: string;
  readonly contentWarning?: string;
  /** Content of `<meta name="robots">`. */
  readonly robots: string;
  /** In a preview: why readers cannot see it. */
  readonly unpublished?: Unpublished;
  /** For social networks: 16:9, absolute. */
  readonly socialImage?: ImageFileView & { readonly alt: string };
  /** For search engines: 16:9, 4:3, 1:1, absolute. */
  readonly searchImages: readonly ImageFileView[];
}

/** The pages before and after one of a list; absent where it begins or ends. */
export interface PagerView {
  readonly newer?: Permalink;
  readonly older?: Permalink;
}

/** What an author's page says of the author. */
export interface AuthorView {
  readonly name: string;
  readonly role?: string;
  readonly email?: string;
  readonly bioHtml?: string;
  readonly picture?: PictureView;
  /** Absolute. */
  readonly imageUrl?: string;
  /** The author elsewhere; addresses are absolute. */
  readonly links: readonly { readonly name: string; readonly url: string }[];
}

/** A headline that leads to its article. */
export interface HeadlineView {
  readonly headline: string;
  readonly href: Permalink;
  readonly language: string;
  readonly section?: string;
}
