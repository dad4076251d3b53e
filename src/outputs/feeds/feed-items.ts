import type { Article } from '../../model/article.ts';
import type { FeedImage, FeedItem } from '../../model/feed.ts';
import type { Image, Variant } from '../../model/image.ts';
import type { BodyPlan } from '../../model/page.ts';
import type { Site } from '../../model/site.ts';
import type { ArticleView, Strings } from '../../model/view.ts';
import { makeAbsolute } from '../../support/absolute-url.ts';
import { formatIso } from '../../support/iso-time.ts';
import { omitAbsent } from '../../support/omit-absent.ts';
import { viewBodyFigure } from '../article-pages.ts';
import { viewArticle } from '../article-view.ts';
import { planChrome } from '../chrome.ts';
import { makeFillLinks, resolveLinks } from '../links.ts';
import type { PlanTools } from '../output-format.ts';
import { findPicture, mediaTypes, type PictureContext } from '../picture-view.ts';
import { fillName } from './fill-name.ts';

/** An article in a feed, its text if the feed has it whole, and the picture files that it names. */
export interface PlannedItem {
  readonly item: FeedItem;
  readonly body?: BodyPlan;
  readonly variants: readonly Variant[];
}

/** How an article's text stands in a feed. */
export const feedBody = { place: 'feed', frame: { template: 'partials/feed/article.njk' } } as const;

/** Whether feeds have the article's whole text. */
export function isWhole({ access }: Article, { config }: Site): boolean {
  return access === 'free' && config.feeds.content === 'full';
}

const plans = new WeakMap<Site, Map<Article, PlannedItem>>();

/** Plans an article for feeds; one object a site, because it may stand in many feeds of three formats. */
export function planItem(article: Article, site: Site, tools: PlanTools): PlannedItem {
  const known = plans.get(site) ?? new Map<Article, PlannedItem>();
  const plan = known.get(article) ?? makeItem(article, site, tools);
  plans.set(site, known.set(article, plan));
  return plan;
}

function makeItem(article: Article, site: Site, tools: PlanTools): PlannedItem {
  const context = { site, tools, variants: [] };
  const links = resolveLinks(article, context);
  const strings = tools.stringsOf(article.language);
  const full = isWhole(article, site);
  // A summary does not show the view's pictures: were they its own, it would keep them from a build in which they were others.
  const view = viewArticle(article, full ? context : { ...context, variants: [] }, makeFillLinks(links));
  return omitAbsent<PlannedItem>({
    item: describeItem({ article, view, strings, full }, context),
    body: full ? planBody({ article, view, strings, links }, context) : undefined,
    variants: context.variants,
  });
}

interface ItemParts {
  readonly article: Article;
  readonly view: ArticleView;
  readonly strings: Strings;
}

function describeItem(parts: ItemParts & { readonly full: boolean }, context: PictureContext): FeedItem {
  const { article, view, strings, full } = parts;
  const { url, timeZone } = context.site.config;
  const print = ({ at }: Article['published']) => formatIso({ at, precision: 'time' }, timeZone);
  return omitAbsent<FeedItem>({
    id: article.id,
    url: makeAbsolute(article.permalink, url),
    headline: article.headline,
    language: article.language,
    published: print(article.published),
    updated: article.updated && print(article.updated),
    authors: view.byline.map(({ name, href }) =>
      omitAbsent<FeedItem['authors'][number]>({ name, url: href && makeAbsolute(href, url) }),
    ),
    categories: listCategories(parts),
    summary: summarise(article, strings),
    image: article.image && describeImage(article.image, view, context),
    full,
  });
}

function listCategories({ article, view, strings }: ItemParts): string[] {
  return [...new Set([view.section.name, ...labelType(article, strings), ...article.tags])];
}

/** An advertisement or an opinion is not to be taken for news where there is no more than this to read. */
function summarise(article: Article, strings: Strings): string {
  const { sponsor, standfirst, description } = article;
  const paidFor = sponsor === undefined ? [] : [fillName(strings['paidFor'], sponsor)];
  const parts = [...paidFor, ...labelType(article, strings), standfirst?.text ?? description];
  return parts.filter((part) => part !== '').join(' · ');
}

function labelType({ type }: Article, strings: Strings): string[] {
  const label = type === 'news' ? undefined : strings[`type.${type}`];
  return label === undefined ? [] : [label];
}

function describeImage(image: Image, { lead }: ArticleView, context: PictureContext): FeedImage | undefined {
  const file = locateImage(image, context);
  if (!file) return undefined;
  const { captionText, credit, copyrightNotice } = lead ?? {};
  return omitAbsent<FeedImage>({
    ...file,
    alt: image.alt,
    caption: captionText,
    credit,
    copyright: copyrightNotice,
  });
}

function locateImage(
  image: Image,
  { site, tools, variants }: PictureContext,
): Omit<FeedImage, 'alt'> | undefined {
  if ('url' in image.source) return { url: image.source.url };
  const picture = findPicture(site, image);
  const largest: Variant | undefined = picture && tools.planRendition(picture, image).fallback.at(-1);
  if (!largest) return undefined;
  variants.push(largest);
  const { path, format, width, height } = largest;
  return { url: makeAbsolute(`/${path}`, site.config.url), type: mediaTypes[format], width, height };
}

function planBody(
  { article, view, strings, links }: ItemParts & { readonly links: Readonly<Record<string, string>> },
  context: PictureContext,
): BodyPlan {
  const { site, tools } = context;
  const fillLinks = makeFillLinks(links);
  return {
    source: article.source,
    hash: article.hash,
    place: feedBody.place,
    address: makeAbsolute(article.permalink, site.config.url),
    links,
    figures: article.figures.map((image) => viewBodyFigure(image, context, fillLinks)),
    frame: {
      ...feedBody.frame,
      inputs: { site: planChrome(site, tools).chrome, strings, article: view },
    },
  };
}
