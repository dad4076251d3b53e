import type { Permalink } from './paths.ts';
import type { Unpublished } from './site.ts';
import type { StandingPage } from './standing-page.ts';
import type { Timestamp } from './time.ts';
import type {
  ArticleView,
  AuthorView,
  CardView,
  Chrome,
  CorrectionView,
  FeedLink,
  FigureView,
  HeadlineView,
  NavItem,
  PagerView,
  Strings,
} from './view.ts';

/** What layouts see, one shape a layout. Everything in here is data, as in `view.ts`. */

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
  /** Of a draft in a preview. */
  readonly unpublished?: Unpublished;
  readonly lead?: FigureView;
}

/** What the head of a list without cards says. */
export type PlainList = Omit<ListPageInputs['list'], 'cards'>;
