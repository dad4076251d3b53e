import type { Article } from '../model/article.ts';
import type { Image } from '../model/image.ts';
import type { BodyPlan, Page } from '../model/page.ts';
import type { Site } from '../model/site.ts';
import type { ArticlePageInputs } from '../model/page-inputs.ts';
import type { CardView, FigureView } from '../model/view.ts';
import { outputPathOf } from './addresses.ts';
import { viewArticle } from './article-view.ts';
import { viewCard, viewRelated } from './card-view.ts';
import { planChrome } from './chrome.ts';
import { viewHeadline } from './headline-view.ts';
import { makeFillLinks, resolveLinks, type FillLinks } from './links.ts';
import type { OutputFormat, PlanTools } from './output-format.ts';
import { sealPage } from './page-key.ts';
import { viewFigure, type PictureContext } from './picture-view.ts';

const latestItems = 4;
/** Beyond so many newer articles of its section, a page no longer shows the latest: the archive stays as it is. */
const freshArticles = 50;

/** One page an article, at its permalink. */
export const articlePages: OutputFormat = {
  name: 'article-pages',
  addresses: (site) => site.articles.map((article) => article.permalink),
  *plan(site, tools) {
    for (const article of site.articles) yield planArticle(article, site, tools);
  },
};

function planArticle(article: Article, site: Site, tools: PlanTools): Page {
  const { chrome, variants } = planChrome(site, tools);
  const context = { site, tools, variants: [...variants] };
  const links = resolveLinks(article, context);
  const fillLinks = makeFillLinks(links);
  const inputs: ArticlePageInputs = {
    site: chrome,
    strings: tools.stringsOf(article.language),
    article: viewArticle(article, context, fillLinks),
    figures: article.figures.map((image) => viewBodyFigure(image, context, fillLinks)),
    links,
    related: (site.related.get(article.source) ?? []).map((item) => viewRelated(item, context)),
    neighbours: viewNeighbours(article, site),
    latest: viewLatest(article, context),
  };
  const page = {
    output: articlePages.name,
    path: outputPathOf(article.permalink),
    permalink: article.permalink,
    template: 'layouts/article.njk',
    inputs: { ...inputs },
    bodies: [planBody(article, inputs)],
    source: article.source,
    variants: context.variants,
  };
  return sealPage(page, site.templates, [article.hash, context.variants.map(({ path }) => path)]);
}

function planBody({ source, hash }: Article, { article, links, figures }: ArticlePageInputs): BodyPlan {
  return { source, hash, place: 'page', address: article.canonical, links, figures };
}

/** A figure whose picture is missing keeps its place: an error has been told, and no such page is published. */
export function viewBodyFigure(image: Image, context: PictureContext, fillLinks: FillLinks): FigureView {
  return viewFigure(image, context, fillLinks) ?? { picture: { src: '', alt: image.alt, sources: [] } };
}

function viewNeighbours(article: Article, site: Site): ArticlePageInputs['neighbours'] {
  const { newer, older } = site.neighbours.get(article.source) ?? {};
  return {
    ...(newer && { newer: viewHeadline(newer, site) }),
    ...(older && { older: viewHeadline(older, site) }),
  };
}

function viewLatest(article: Article, context: PictureContext): CardView[] {
  const { bySection, related } = context.site;
  const newest = (bySection.get(article.section) ?? []).slice(0, freshArticles);
  if (!newest.includes(article)) return [];
  const shown = new Set<Article>([article]);
  for (const item of related.get(article.source) ?? []) if (item.kind === 'article') shown.add(item.article);
  return newest
    .filter((other) => !shown.has(other) && other.language === article.language)
    .slice(0, latestItems)
    .map((other) => viewCard(other, context));
}
