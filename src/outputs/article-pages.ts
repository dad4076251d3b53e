import type { Article } from '../model/article.ts';
import type { Image } from '../model/image.ts';
import type { BodyPlan, Page, PageContent } from '../model/page.ts';
import type { Hash } from '../model/paths.ts';
import type { Neighbours, RelatedItem, Site } from '../model/site.ts';
import type { ArticlePageInputs } from '../model/page-inputs.ts';
import type { FigureView } from '../model/view.ts';
import { rememberBy } from '../support/remember.ts';
import { outputPathOf } from './addresses.ts';
import { listOwnParts, viewArticle } from './article-view.ts';
import { viewCard, viewRelated } from './card-view.ts';
import { planChrome } from './chrome.ts';
import { viewHeadline } from './headline-view.ts';
import { makeFillLinks, resolveLinks, type FillLinks } from './links.ts';
import type { OutputFormat } from './output-format.ts';
import { planLater } from './page-key.ts';
import { makeReceipt, type Surroundings } from './receipt.ts';
import { viewFigure, type PictureContext } from './picture-view.ts';

const template = 'layouts/article.njk';
const latestItems = 4;
/** Beyond so many newer articles of its section, a page no longer shows the latest: the archive stays as it is. */
const freshArticles = 50;

/** One page an article, at its permalink. */
export const articlePages: OutputFormat = {
  name: 'article-pages',
  addresses: (site) => site.articles.map((article) => article.permalink),
  *plan(site, tools) {
    const templates = site.templates({ template, bodies: [{ place: 'page' }] });
    for (const article of site.articles) yield planArticle(article, templates, { site, tools });
  },
};

/** The articles that a page shows beside its own. */
interface Neighbourhood {
  readonly related: readonly RelatedItem[];
  readonly neighbours: Neighbours;
  readonly latest: readonly Article[];
}

/** The very same text each time, because much is looked up by it. */
const locate = rememberBy(({ permalink }: Article) => outputPathOf(permalink));

function planArticle(article: Article, templates: Hash, around: Surroundings): Page {
  const { permalink, source, language } = article;
  const path = locate(article);
  const outline = { output: articlePages.name, path, permalink, template, templates, source };
  const near = findNear(article, around.site);
  const parts = listParts(article, near, around);
  const receipt = makeReceipt({ permalink, language, templates, parts }, around);
  return planLater(outline, receipt, () => makeContent(article, near, around));
}

function findNear(article: Article, site: Site): Neighbourhood {
  return {
    related: site.related.get(article.source) ?? [],
    neighbours: site.neighbours.get(article.source) ?? {},
    latest: chooseLatest(article, site),
  };
}

/** What is shown, with the names of the places. */
function listParts(
  article: Article,
  { related, neighbours, latest }: Neighbourhood,
  around: Surroundings,
): (Article | string)[] {
  const picked = related.map((item) => (item.kind === 'article' ? item.article : item.url));
  const { newer = '', older = '' } = neighbours;
  const own = listOwnParts(article, around);
  return [...own, 'related', ...picked, 'neighbours', newer, older, 'latest', ...latest];
}

function makeContent(article: Article, near: Neighbourhood, { site, tools }: Surroundings): PageContent {
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
    related: near.related.map((item) => viewRelated(item, context)),
    neighbours: viewNeighbours(near.neighbours, site),
    latest: near.latest.map((other) => viewCard(other, context)),
  };
  return {
    inputs: { ...inputs },
    bodies: [planBody(article, inputs)],
    variants: context.variants,
    own: [article.hash, context.variants.map(({ path }) => path)],
  };
}

function planBody({ source, hash }: Article, { article, links, figures }: ArticlePageInputs): BodyPlan {
  return { source, hash, place: 'page', address: article.canonical, links, figures };
}

/** A figure whose picture is missing keeps its place: an error has been told, and no such page is published. */
export function viewBodyFigure(image: Image, context: PictureContext, fillLinks: FillLinks): FigureView {
  return viewFigure(image, context, fillLinks) ?? { picture: { src: '', alt: image.alt, sources: [] } };
}

function viewNeighbours({ newer, older }: Neighbours, site: Site): ArticlePageInputs['neighbours'] {
  return {
    ...(newer && { newer: viewHeadline(newer, site) }),
    ...(older && { older: viewHeadline(older, site) }),
  };
}

const newestOf = rememberBy((section: readonly Article[]) => section.slice(0, freshArticles));
const noArticles: readonly Article[] = [];

function chooseLatest(article: Article, { bySection, related }: Site): Article[] {
  const newest = newestOf(bySection.get(article.section) ?? noArticles);
  if (!newest.includes(article)) return [];
  const shown = new Set<Article>([article]);
  for (const item of related.get(article.source) ?? []) if (item.kind === 'article') shown.add(item.article);
  return newest
    .filter((other) => !shown.has(other) && other.language === article.language)
    .slice(0, latestItems);
}
