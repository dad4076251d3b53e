import type { Article, Author } from './article.ts';
import type { Config } from './config.ts';
import type { FrontPage } from './front-page.ts';
import type { Picture } from './image.ts';
import type { Permalink, SourcePath } from './paths.ts';
import type { Redirect } from './redirect.ts';
import type { StandingPage } from './standing-page.ts';
import type { HashTemplates } from './template-use.ts';
import type { Clock, Timestamp } from './time.ts';

/** One entry of the related-article footer. */
export type RelatedItem =
  | { readonly kind: 'article'; readonly article: Article; readonly pickedBy: 'editor' | 'computed' }
  | { readonly kind: 'elsewhere'; readonly headline: string; readonly url: string; readonly label?: string };

/** The next articles of a section in one language; absent where it begins or ends. */
export interface Neighbours {
  readonly newer?: Article;
  readonly older?: Article;
}

/** Why an article or page in a preview is not published, and the moment that decides it. */
export interface Unpublished {
  readonly standing: 'draft' | 'scheduled' | 'embargoed' | 'expired';
  readonly at?: Timestamp;
}

/** The newspaper at one instant: published articles only, except in a preview. */
export interface Site {
  readonly config: Config;
  readonly clock: Clock;
  /** Whether everything is shown, for the newsroom's eyes alone. */
  readonly preview: boolean;
  /** Of a preview: what readers cannot see, articles and pages. */
  readonly unpublished: ReadonlyMap<SourcePath, Unpublished>;
  /** Newest first; equal times by source path. */
  readonly articles: readonly Article[];
  /** Those of the last two days. */
  readonly news: readonly Article[];
  readonly frontPage: FrontPage;
  /** Ids in the order of the menu: the configured ones, or else the folders that hold published articles. */
  readonly sections: readonly string[];
  /** The standing pages, in the order of their files. */
  readonly pages: ReadonlyMap<SourcePath, StandingPage>;
  /** Former addresses, each with its final target. */
  readonly redirects: ReadonlyMap<Permalink, Redirect>;
  /** Addresses that hosts answer 410 for. */
  readonly gone: readonly Permalink[];
  /** Addresses of expired articles at which a notice stands. */
  readonly notices: readonly Permalink[];
  readonly bySource: ReadonlyMap<SourcePath, Article>;
  readonly bySection: ReadonlyMap<string, readonly Article[]>;
  readonly byTag: ReadonlyMap<string, readonly Article[]>;
  readonly byAuthor: ReadonlyMap<string, readonly Article[]>;
  readonly authors: ReadonlyMap<string, Author>;
  /** Articles that there are in several languages: each -> all of them, the newspaper's language first. */
  readonly translations: ReadonlyMap<SourcePath, readonly Article[]>;
  readonly neighbours: ReadonlyMap<SourcePath, Neighbours>;
  readonly related: ReadonlyMap<SourcePath, readonly RelatedItem[]>;
  readonly pictures: ReadonlyMap<SourcePath, Picture>;
  /** The theme's processed files: name in `templates/assets/` -> address. */
  readonly assets: Readonly<Record<string, Permalink>>;
  /** Of all that turns the page's inputs into text; part of its key. */
  readonly templates: HashTemplates;
}
