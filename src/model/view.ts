import type { Access, ArticleType, CorrectionKind } from './article.ts';
import type { Publisher } from './config.ts';
import type { Permalink } from './paths.ts';
import type { StandingPage } from './standing-page.ts';
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
  /** For social networks: 16:9, absolute. */
  readonly socialImage?: ImageFileView & { readonly alt: string };
  /** For search engines: 16:9, 4:3, 1:1, absolute. */
  readonly searchImages: readonly ImageFileView[];
}

/** What `layouts/article.njk` sees, beside `body` (the body's HTML, filled in at rendering). */
export interface ArticlePageInputs {
  readonly site: Chrome;
  readonly strings: Strings;
  readonly article: ArticleView;
  /** Of the figures in the body; slots count in it. */
  readonly figures: readonly FigureView[];
  /** Target of a link in the body -> address; a target that is not here has no page. */
  readonly links: Readonly<Record<string, string>>;
  readonly related: readonly CardView[];
  readonly neighbours: { readonly newer?: HeadlineView; readonly older?: HeadlineView };
  /** The newest of the section, without this article and the related ones. */
  readonly latest: readonly CardView[];
}

/** What `layouts/list.njk` sees: a page of cards. */
export interface ListPageInputs {
  readonly site: Chrome;
  readonly strings: Strings;
  readonly list: {
    readonly title: string;
    readonly description?: string;
    readonly permalink: Permalink;
    readonly canonical: string;
    /** BCP 47; the newspaper's if absent. */
    readonly language?: string;
    /** Of an older page: the days of its articles, as the page prints them. */
    readonly period?: string;
    /** The section whose page this is, or empty. */
    readonly sectionId: string;
    /** Of this list alone. */
    readonly feeds?: readonly FeedLink[];
    readonly cards: readonly CardView[];
  };
  readonly pager: PagerView;
  /** Of an author's first page. */
  readonly author?: AuthorView;
}

/** What `layouts/front.njk` sees: every story once, from the top of the page to its foot. */
export interface FrontPageInputs {
  readonly site: Chrome;
  readonly strings: Strings;
  readonly list: PlainList;
  /** Absent where nothing is published. */
  readonly lead?: CardView;
  readonly secondary: readonly CardView[];
  /** A rail without a title shows the latest. */
  readonly rails: readonly { readonly title?: string; readonly cards: readonly CardView[] }[];
  readonly bands: readonly { readonly section: NavItem; readonly cards: readonly CardView[] }[];
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

/** What `layouts/archive.njk` sees: the way into the past, by year and month, newest first. */
export interface ArchivePageInputs {
  readonly site: Chrome;
  readonly strings: Strings;
  readonly list: PlainList;
  /** The way here from the archive's first page. */
  readonly trail: readonly { readonly name: string; readonly href: Permalink }[];
  readonly years: readonly {
    readonly name: string;
    readonly href: Permalink;
    readonly months: readonly { readonly name: string; readonly href: Permalink; readonly count: number }[];
  }[];
}

/** What `layouts/month.njk` sees: the headlines of a month by day, newest first. */
export interface MonthPageInputs {
  readonly site: Chrome;
  readonly strings: Strings;
  readonly list: PlainList;
  readonly trail: readonly { readonly name: string; readonly href: Permalink }[];
  readonly days: readonly { readonly date: Timestamp; readonly headlines: readonly HeadlineView[] }[];
  readonly pager: PagerView;
}

/** What `layouts/corrections.njk` sees: notes from all articles, newest first. */
export interface CorrectionsPageInputs {
  readonly site: Chrome;
  readonly strings: Strings;
  readonly list: PlainList;
  readonly notes: readonly (CorrectionView & { readonly article: HeadlineView })[];
  readonly pager: PagerView;
}

/** What `layouts/page.njk` sees, beside `body`. */
export interface StandingPageInputs {
  readonly site: Chrome;
  readonly strings: Strings;
  readonly list: PlainList;
  readonly type: StandingPage['type'];
  readonly lead?: FigureView;
}

/** What the head of a list without cards says. */
export type PlainList = Omit<ListPageInputs['list'], 'cards'>;

/** A headline that leads to its article. */
export interface HeadlineView {
  readonly headline: string;
  readonly href: Permalink;
  readonly language: string;
  readonly section?: string;
}
