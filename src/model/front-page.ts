import type { Article } from './article.ts';
import type { SourcePath } from './paths.ts';
import type { KeySpot } from './problem.ts';
import type { Timestamp } from './time.ts';

/** A place on the front page that an editor gave to an article. */
export interface FrontSlot {
  /** Its id, slug or path. */
  readonly reference: string;
  /** When the place is free again. */
  readonly until?: Timestamp;
  readonly spot: KeySpot;
}

/** A column of headlines: the newest, or those that an editor named under a title. */
export type FrontRail =
  | { readonly kind: 'latest' }
  | { readonly kind: 'picked'; readonly title: string; readonly slots: readonly FrontSlot[] };

/** A section's stories. */
export interface FrontBand {
  readonly section: string;
  readonly slots: readonly FrontSlot[];
  readonly spot: KeySpot;
}

/** `content/front-page.yaml`: what editors ask of the front page. */
export interface FrontPlan {
  readonly source: SourcePath;
  readonly lead?: FrontSlot;
  readonly secondary: readonly FrontSlot[];
  /** The latest alone where the file says nothing. */
  readonly rails?: readonly FrontRail[];
  /** A band for each section of the menu where the file says nothing. */
  readonly bands?: readonly FrontBand[];
}

/** The front page at one instant: every story stands on it once. */
export interface FrontPage {
  /** Absent where nothing is published. */
  readonly lead?: Article;
  readonly secondary: readonly Article[];
  /** None is empty. A rail without a title shows the latest. */
  readonly rails: readonly { readonly title?: string; readonly articles: readonly Article[] }[];
  /** None is empty. */
  readonly bands: readonly { readonly section: string; readonly articles: readonly Article[] }[];
}
