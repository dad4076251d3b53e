import type { CorrectionCommentLeaf, NewsArticle, NewsMediaOrganizationLeaf, PersonLeaf } from 'schema-dts';
import type { ArticleType } from '../../model/article.ts';
import type { ArticleView, BylineView, Chrome, CorrectionView } from '../../model/view.ts';
import { makeAbsolute } from '../../support/absolute-url.ts';
import { formatIso } from '../../support/iso-time.ts';
import { omitAbsent } from '../../support/omit-absent.ts';
import { describeImageFile } from './images.ts';
import { describePublisher } from './publisher.ts';

/** The class of the element that holds an article's text; Google's paywall rules want a class selector. */
export const bodyClass = 'body';

// schema.org's LiveBlogPosting is no NewsArticle, and promises updates that are marked up one by one.
const schemaTypes = {
  news: 'NewsArticle',
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
  review: 'ReviewNewsArticle',
  background: 'BackgroundNewsArticle',
  live: 'NewsArticle',
} as const satisfies Record<ArticleType, NewsArticle['@type']>;

type ArticleNode = Extract<NewsArticle, { '@type': (typeof schemaTypes)[ArticleType] }>;

/** The article as schema.org's NewsArticle or the subtype that fits; nothing in it is made up where the editor gave none. */
export function describeArticle(article: ArticleView, site: Chrome): ArticleNode {
  const url = makeAbsolute(article.permalink, site.url);
  const publisher = describePublisher(site);
  return omitAbsent<ArticleNode>({
    '@type': schemaTypes[article.type],
    '@id': identifyArticle(article.id, site.url),
    url,
    mainEntityOfPage: { '@type': 'WebPage', '@id': url },
    isBasedOn: article.canonical === url ? undefined : article.canonical,
    headline: article.headline,
    description: article.description || undefined,
    image: listOrNothing(article.searchImages.map((file) => describeImageFile(file, article.lead))),
    datePublished: formatIso(article.published, site.timeZone),
    dateModified: article.updated && formatIso(article.updated, site.timeZone),
    author: describeAuthors(article.byline, site, publisher),
    publisher,
    sponsor: article.sponsor ? { '@type': 'Organization', name: article.sponsor } : undefined,
    articleSection: article.section.name,
    keywords: listOrNothing(article.tags.map(({ name }) => name)),
    inLanguage: article.language,
    wordCount: article.wordCount,
    dateline: article.dateline,
    isAccessibleForFree: article.access === 'free',
    hasPart: article.access === 'free' ? undefined : describePaywall(),
    correction: listOrNothing(describeCorrections(article.corrections, site.timeZone)),
  });
}

/** An IRI that stays the same when the article moves, unless its id is its permalink. */
export function identifyArticle(id: string, origin: string): string {
  if (id.startsWith('/')) return `${origin}${id}#article`;
  return /^[a-z][a-z\d+.-]*:\S+$/i.test(id) ? id : `${origin}/#${encodeURIComponent(id.toWellFormed())}`;
}

function describeAuthors(
  byline: readonly BylineView[],
  site: Chrome,
  publisher: NewsMediaOrganizationLeaf,
): PersonLeaf[] | NewsMediaOrganizationLeaf {
  if (byline.length === 0) return publisher;
  return byline.map(({ name, href }) =>
    omitAbsent<PersonLeaf>({ '@type': 'Person', name, url: href && makeAbsolute(href, site.url) }),
  );
}

function describePaywall() {
  return { '@type': 'WebPageElement', isAccessibleForFree: false, cssSelector: `.${bodyClass}` } as const;
}

/** What was wrong; a note that only adds news is no correction in schema.org's sense. */
function describeCorrections(
  corrections: readonly CorrectionView[],
  timeZone: string,
): CorrectionCommentLeaf[] {
  return corrections
    .filter(({ kind }) => kind !== 'update')
    .map(({ text, date }) => ({
      '@type': 'CorrectionComment',
      text,
      datePublished: formatIso(date, timeZone),
    }));
}

function listOrNothing<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length > 0 ? items : undefined;
}
