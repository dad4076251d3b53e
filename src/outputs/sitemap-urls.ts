import type { Article } from '../model/article.ts';
import type { Image, Variant } from '../model/image.ts';
import type { Permalink } from '../model/paths.ts';
import type { Site } from '../model/site.ts';
import type { Timestamp } from '../model/time.ts';
import { makeAbsolute } from '../support/absolute-url.ts';
import { formatIso } from '../support/iso-time.ts';
import { omitAbsent } from '../support/omit-absent.ts';
import { rememberBy } from '../support/remember.ts';
import { forbidsIndex } from '../support/robots-rules.ts';
import type { ListedAddress } from './output-format.ts';
import { findPicture, type PictureContext } from './picture-view.ts';
import { describePictures } from './receipt.ts';

/** One address in a sitemap, with the picture files that its page shows; addresses are absolute. */
export interface SitemapUrl {
  readonly loc: string;
  /** RFC 3339. */
  readonly lastmod?: string;
  readonly images: readonly string[];
}

/** An address in a sitemap, and the time of its content. */
export interface DatedUrl {
  readonly url: SitemapUrl;
  readonly modified?: Timestamp;
}

/** The most pictures that a sitemap names of one page (Google's limit). */
const mostImages = 1000;

/** Tells whether search engines are to look at an article here: not where `robots` forbids it or its original is elsewhere. */
export function isListed(
  { robots, canonical }: Pick<Article, 'robots' | 'canonical'>,
  permalink: string,
): boolean {
  if (canonical !== undefined && canonical !== permalink) return false;
  return robots === undefined || !forbidsIndex([], robots);
}

/** When an article's text changed last. */
export function readModified({ updated, published }: Article): Timestamp {
  return updated ?? published;
}

/** An article in a sitemap, with its lead figure and those of its body. */
export function describeArticleUrl(article: Article, context: PictureContext): SitemapUrl {
  const images = new Set(listImages(article).flatMap((image) => locateImage(image, context) ?? []));
  const listed = { permalink: article.permalink, modified: readModified(article) };
  return describeUrl(listed, context, [...images].slice(0, mostImages)).url;
}

/** All that an article's entry could be made of, for a receipt; neither an address nor a URL has a space. */
export function wordArticleUrl(article: Article, site: Site): string {
  return wordEntry(article) + describePictures(article, site);
}

const wordEntry = rememberBy((article: Article) => {
  const { at, precision } = readModified(article);
  const words = [article.permalink, String(at), precision];
  for (const { source, credit, copyrightNotice } of listImages(article))
    words.push('url' in source ? source.url : JSON.stringify([source.written, credit, copyrightNotice]));
  return words.join(' ');
});

function listImages({ image, figures }: Article): readonly Image[] {
  return image ? [image, ...figures] : figures;
}

/** The addresses on list for search engines that are not articles', the front page first. */
export function listPageUrls(context: PictureContext): DatedUrl[] {
  const { site, tools } = context;
  const pages = new Map<Permalink, ListedAddress>();
  for (const listed of tools.listed) pages.set(listed.permalink, listed);
  for (const { permalink } of site.articles) pages.delete(permalink);
  return [...pages.values()].map((listed) => describeUrl(listed, context, []));
}

function describeUrl(
  { permalink, modified }: ListedAddress,
  { site: { config } }: PictureContext,
  images: readonly string[],
): DatedUrl {
  const lastmod = modified && formatIso(modified, config.timeZone);
  const loc = makeAbsolute(permalink, config.url);
  return omitAbsent<DatedUrl>({ url: omitAbsent<SitemapUrl>({ loc, lastmod, images }), modified });
}

/** Address of the largest file of a picture, which is then one of those to make. */
function locateImage(image: Image, { site, tools, variants }: PictureContext): string | undefined {
  if ('url' in image.source) return URL.parse(image.source.url)?.href;
  const picture = findPicture(site, image);
  const largest: Variant | undefined = picture && tools.planRendition(picture, image).fallback.at(-1);
  if (!largest) return undefined;
  variants.push(largest);
  return makeAbsolute(`/${largest.path}`, site.config.url);
}
