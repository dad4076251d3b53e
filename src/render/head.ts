import type { ArticlePageInputs, PlainList } from '../model/page-inputs.ts';
import type { ArticleView, Chrome, FeedLink } from '../model/view.ts';
import { makeAbsolute } from '../support/absolute-url.ts';
import { formatIso } from '../support/iso-time.ts';
import type { Meta } from './head/metas.ts';
import { describeImage, describeSite, name, property, toLocale } from './head/metas.ts';

/** What a page says of itself in `<head>`: unescaped text, in the order in which it is printed. */
export interface Head {
  readonly title: string;
  readonly metas: readonly Meta[];
  readonly links: readonly HeadLink[];
}

/** A `<link>`. */
export interface HeadLink {
  readonly rel: string;
  readonly href: string;
  readonly type?: string;
  readonly title?: string;
  readonly hreflang?: string;
}

/** The head of an article's page: search engines' words, Open Graph (ogp.me) and X's card. */
export function articleHead({ site, article }: ArticlePageInputs): Head {
  return {
    title: joinTitle(article.seoTitle, site.title),
    metas: [
      name('description', article.description),
      ...article.byline.map((author) => name('author', author.name)),
      name('robots', site.preview ? 'noindex' : article.robots),
      ...describeSite(site, article.language),
      ...otherLanguages(article).map((language) => property('og:locale:alternate', toLocale(language))),
      property('og:type', 'article'),
      property('og:title', article.headline),
      property('og:description', article.description),
      property('og:url', article.canonical),
      ...describeImage(article.socialImage),
      ...describeArticle(article, site),
    ].filter(({ content }) => content !== ''),
    links: [
      { rel: 'canonical', href: article.canonical },
      ...listTranslations(article, site),
      ...listFeeds(article.feeds, site),
    ],
  };
}

/** The head of a list page. */
export function listHead({ site, list }: { readonly site: Chrome; readonly list: PlainList }): Head {
  const title = list.period === undefined ? list.title : `${list.title}: ${list.period}`;
  const description = list.description ?? (list.permalink === '/' ? site.description : '');
  return {
    title: joinTitle(title, site.title),
    metas: [
      name('description', description),
      name('robots', site.preview ? 'noindex' : 'max-image-preview:large'),
      ...describeSite(site, list.language ?? site.language),
      property('og:type', 'website'),
      property('og:title', title),
      property('og:description', description),
      property('og:url', list.canonical),
      ...describeImage(undefined),
    ].filter(({ content }) => content !== ''),
    links: [{ rel: 'canonical', href: list.canonical }, ...listFeeds(list.feeds, site)],
  };
}

/** Open Graph's `article:` words; its authors are addresses, so that a plain name has none. */
function describeArticle(article: ArticleView, site: Chrome): Meta[] {
  const authors = article.byline.flatMap(({ href }) => (href ? [makeAbsolute(href, site.url)] : []));
  return [
    property('article:published_time', formatIso(article.published, site.timeZone)),
    property('article:modified_time', article.updated ? formatIso(article.updated, site.timeZone) : ''),
    ...authors.map((url) => property('article:author', url)),
    property('article:section', article.section.name),
    ...article.tags.map((tag) => property('article:tag', tag.name)),
  ];
}

function otherLanguages({ translations = [], language }: ArticleView): string[] {
  return translations.map((translation) => translation.language).filter((other) => other !== language);
}

/** The page in every language, itself among them, as Google asks; readers of no such language get the newspaper's. Not where the original is elsewhere. */
function listTranslations(
  { translations = [], permalink, canonical }: ArticleView,
  site: Chrome,
): HeadLink[] {
  if (canonical !== makeAbsolute(permalink, site.url)) return [];
  const links = translations.map(({ language, href }) => {
    return { rel: 'alternate', href: makeAbsolute(href, site.url), hreflang: language };
  });
  const own = links.find(({ hreflang }) => hreflang === site.language);
  return own ? [...links, { ...own, hreflang: 'x-default' }] : links;
}

/** The page's own feeds before the newspaper's: readers are offered the first. */
function listFeeds(own: readonly FeedLink[] = [], site: Chrome): HeadLink[] {
  return [...own, ...site.feeds].map(({ href, type, title }) => {
    return { rel: 'alternate', href: makeAbsolute(href, site.url), type, title };
  });
}

function joinTitle(title: string, siteTitle: string): string {
  return title === siteTitle ? title : `${title} | ${siteTitle}`;
}
