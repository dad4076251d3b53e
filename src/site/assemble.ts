import type { Article, Author } from '../model/article.ts';
import type { Config } from '../model/config.ts';
import type { FrontPlan } from '../model/front-page.ts';
import type { SourcePath } from '../model/paths.ts';
import type { GradedFinding } from '../model/problem.ts';
import type { RedirectTable } from '../model/redirect.ts';
import type { Site } from '../model/site.ts';
import type { StandingPage } from '../model/standing-page.ts';
import { arrangeArticles } from './arrange.ts';
import { arrangeFrontPage } from './front-page.ts';
import { judgeArticle, standingInWords } from './gate.ts';
import { findNeighbours } from './neighbours.ts';
import { listNews } from './news-window.ts';
import { groupByAuthor, groupBySection, groupByTag } from './order.ts';
import { gatherRedirects } from './redirects.ts';
import { listTombstones } from './tombstones.ts';
import { groupTranslations } from './translations.ts';
import { markUnpublished } from './unpublished.ts';

/** What a site is assembled from, beside what it takes over as it is. */
export interface SiteParts extends Pick<Site, 'config' | 'clock' | 'pictures' | 'assets' | 'templates'> {
  /** Every article that could be parsed, published or not. */
  readonly articles: readonly Article[];
  readonly authors: readonly Author[];
  /** Absent where there is none, or one with errors. */
  readonly pages?: readonly StandingPage[];
  readonly frontPlan?: FrontPlan;
  /** Nothing is withheld but what has errors. */
  readonly preview?: boolean;
  readonly redirectTable?: RedirectTable;
  /** Files to leave out because something is wrong with them, parsed or not. */
  readonly refused: ReadonlySet<SourcePath>;
}

export interface AssembledSite {
  readonly site: Site;
  /** Articles and standing pages that readers may not see, and why, as the end of a sentence. */
  readonly withheld: ReadonlyMap<SourcePath, string>;
  readonly findings: readonly GradedFinding[];
}

/** Makes the newspaper as of one instant; nothing of an unpublished article is in it. */
export function assembleSite(parts: SiteParts): AssembledSite {
  const { config, clock, pictures, assets, templates, preview = false } = parts;
  const withheld = withholdWritings(parts);
  const { articles, related, picks, findings } = arrangeArticles(parts.articles, withheld);
  const bySource = new Map(articles.map((article) => [article.source, article]));
  const byTag = groupByTag(articles);
  const bySection = groupBySection(articles);
  const sections = listSections(config, bySection);
  const around = { config, clock, articles, sections, bySection, bySource, picks };
  const front = arrangeFrontPage(parts.frontPlan, around);
  const pages = (parts.pages ?? []).filter(({ source }) => !withheld.has(source));
  const moved = gatherRedirects([...articles, ...pages], parts.redirectTable ?? { redirects: [] });
  const site: Site = {
    config,
    clock,
    preview,
    unpublished: preview ? markUnpublished(articles, pages, clock) : new Map(),
    pictures,
    assets,
    templates,
    articles,
    news: listNews(articles, clock),
    frontPage: front.frontPage,
    sections,
    pages: new Map(pages.map((page) => [page.source, page])),
    redirects: new Map(moved.redirects.map((redirect) => [redirect.from, redirect])),
    ...listTombstones(parts, moved.redirects),
    bySource,
    bySection,
    byTag,
    byAuthor: groupByAuthor(articles),
    authors: new Map(parts.authors.map((author) => [author.id, author])),
    translations: groupTranslations(articles, config),
    neighbours: findNeighbours(bySection),
    related,
  };
  return { site, withheld, findings: [...findings, ...front.findings, ...moved.findings] };
}

function withholdWritings({
  articles,
  pages = [],
  refused,
  clock,
  preview,
}: SiteParts): Map<SourcePath, string> {
  const withheld = new Map([...refused].map((source) => [source, 'has errors']));
  if (preview) return withheld;
  for (const article of articles) {
    const standing = judgeArticle(article, clock);
    if (standing !== 'published' && !refused.has(article.source)) {
      withheld.set(article.source, standingInWords[standing]);
    }
  }
  for (const { source, draft } of pages)
    if (draft && !refused.has(source)) withheld.set(source, standingInWords.draft);
  return withheld;
}

function listSections({ sections }: Config, bySection: Site['bySection']): string[] {
  return sections.length > 0 ? sections.map(({ id }) => id) : [...bySection.keys()].toSorted();
}
