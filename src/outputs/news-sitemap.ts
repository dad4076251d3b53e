import type { Article } from '../model/article.ts';
import type { Site } from '../model/site.ts';
import { makeAbsolute } from '../support/absolute-url.ts';
import { formatIso } from '../support/iso-time.ts';
import { newsSitemapAddress, outputPathOf } from './addresses.ts';
import type { OutputFormat } from './output-format.ts';
import { sealPage } from './page-key.ts';
import { isListed } from './sitemap-urls.ts';

/** One article in the news sitemap; the address is absolute. */
export interface NewsUrl {
  readonly loc: string;
  readonly publication: string;
  /** As news search wants it: ISO 639, and `zh-cn` or `zh-tw`. */
  readonly language: string;
  /** RFC 3339. */
  readonly published: string;
  readonly title: string;
}

/** How many articles a news sitemap may name. */
const mostArticles = 1000;

/** The news of the last two days, for news search; without any there is no file, since an empty sitemap is not valid. */
export const newsSitemap: OutputFormat = {
  name: 'news-sitemap',
  addresses: (site) => (listNewsArticles(site).length > 0 ? [newsSitemapAddress] : []),
  *plan(site) {
    const articles = listNewsArticles(site);
    if (articles.length === 0) return;
    const page = {
      output: 'news-sitemap',
      path: outputPathOf(newsSitemapAddress),
      permalink: newsSitemapAddress,
      template: 'news-sitemap',
      inputs: { urls: articles.map((article) => describeNews(article, site)) },
      bodies: [],
      variants: [],
    };
    yield sealPage(page, site.templates, page.inputs);
  },
};

/** The articles that the news sitemap names, newest first. */
export function listNewsArticles({ news, config }: Site): Article[] {
  return news
    .filter((article) => isListed(article, makeAbsolute(article.permalink, config.url)))
    .slice(0, mostArticles);
}

function describeNews(article: Article, { config }: Site): NewsUrl {
  return {
    loc: makeAbsolute(article.permalink, config.url),
    publication: config.title,
    language: nameLanguage(article.language),
    published: formatIso(article.published, config.timeZone),
    title: article.headline,
  };
}

function nameLanguage(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  if (language !== 'zh') return language;
  return script === 'Hant' ? 'zh-tw' : 'zh-cn';
}
