import type { Page, PageContent } from '../model/page.ts';
import type { Permalink } from '../model/paths.ts';
import type { Site } from '../model/site.ts';
import type { Timestamp } from '../model/time.ts';
import { makeAbsolute } from '../support/absolute-url.ts';
import { formatIso } from '../support/iso-time.ts';
import { omitAbsent } from '../support/omit-absent.ts';
import { isOn, newsSitemapAddress, outputPathOf, sitemapAddress } from './addresses.ts';
import { listNewsArticles } from './news-sitemap.ts';
import type { OutputFormat, PlanTools } from './output-format.ts';
import { planLater, sealPage, type UnsealedPage } from './page-key.ts';
import { makeReceipt, type Surroundings } from './receipt.ts';
import { type Shard, shardArticles } from './sitemap-shards.ts';
import { describeArticleUrl, listPageUrls, readModified, wordArticleUrl } from './sitemap-urls.ts';

const template = 'sitemap';
const pagesAddress = '/sitemaps/pages.xml' as Permalink;

/** A sitemap index, and the sitemaps that it names: the articles' by year, and the other pages'. */
export const sitemaps: OutputFormat = {
  name: 'sitemaps',
  *addresses(site) {
    for (const { permalink } of shardArticles(site)) yield permalink;
    if (isOn(site.config, 'front-page')) yield pagesAddress;
    yield sitemapAddress;
  },
  *plan(site, tools) {
    const parts: SitemapPart[] = [];
    for (const part of planParts(site, tools)) {
      parts.push(part);
      yield part.page;
    }
    yield planIndex(parts, site);
  },
};

interface SitemapPart {
  readonly page: Page;
  readonly modified?: Timestamp;
}

function* planParts(site: Site, tools: PlanTools): Iterable<SitemapPart> {
  for (const shard of shardArticles(site)) yield planArticles(shard, { site, tools });
  const urls = listPageUrls({ site, tools, variants: [] });
  if (urls.length === 0) return;
  const inputs = { urls: urls.map(({ url }) => url) };
  const page = planFile({ permalink: pagesAddress, template, inputs }, site);
  yield omitAbsent<SitemapPart>({ page, modified: findNewest(urls.map(({ modified }) => modified)) });
}

function planArticles({ permalink, articles }: Shard, around: Surroundings): SitemapPart {
  const { site, tools } = around;
  const outline = { ...name(permalink), template, templates: site.templates({ template, bodies: [] }) };
  // An archive of entries is long to make and to hash: it is to stay while only texts change, which it does not show.
  const parts = articles.map((article) => wordArticleUrl(article, site));
  const receipt = makeReceipt({ ...outline, language: site.config.language, parts }, around);
  const makeContent = (): PageContent => {
    const context = { site, tools, variants: [] };
    const inputs = { urls: articles.map((article) => describeArticleUrl(article, context)) };
    return { inputs, bodies: [], variants: context.variants, own: inputs };
  };
  const page = planLater(outline, receipt, makeContent);
  return omitAbsent<SitemapPart>({ page, modified: findNewest(articles.map(readModified)) });
}

function planIndex(parts: readonly SitemapPart[], site: Site): Page {
  const entries = parts.map(({ page, modified }) => describePart(page.permalink, modified, site));
  const news = listNewsArticles(site).map(({ published }) => published);
  if (news.length > 0 && isOn(site.config, 'news-sitemap'))
    entries.push(describePart(newsSitemapAddress, findNewest(news), site));
  const inputs = { sitemaps: entries };
  return planFile({ permalink: sitemapAddress, template: 'sitemap-index', inputs }, site);
}

function describePart(permalink: Permalink, modified: Timestamp | undefined, { config }: Site) {
  const lastmod = modified && formatIso(modified, config.timeZone);
  return omitAbsent<{ loc: string; lastmod?: string }>({ loc: makeAbsolute(permalink, config.url), lastmod });
}

function findNewest(times: readonly (Timestamp | undefined)[]): Timestamp | undefined {
  let newest: Timestamp | undefined;
  for (const time of times) if (time && (!newest || time.at > newest.at)) newest = time;
  return newest;
}

function planFile(
  { permalink, template, inputs }: Pick<UnsealedPage, 'permalink' | 'template' | 'inputs'>,
  site: Site,
): Page {
  const page = { ...name(permalink), template, inputs, bodies: [], variants: [] };
  return sealPage(page, site.templates, inputs);
}

function name(permalink: Permalink) {
  return { output: sitemaps.name, path: outputPathOf(permalink), permalink };
}
