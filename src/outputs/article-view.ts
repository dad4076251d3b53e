import type { Article } from '../model/article.ts';
import type { Site } from '../model/site.ts';
import type { ArticleView, CorrectionView, TagView } from '../model/view.ts';
import { makeAbsolute } from '../support/absolute-url.ts';
import { omitAbsent } from '../support/omit-absent.ts';
import { tagAddress } from './addresses.ts';
import { viewByline } from './byline-view.ts';
import { viewSection } from './chrome.ts';
import { linkOwnFeeds } from './feeds/feed-homes.ts';
import type { FillLinks } from './links.ts';
import { viewCrops, viewFigure, type PictureContext } from './picture-view.ts';
import { describeAuthor, type Surroundings } from './receipt.ts';
import { viewTranslations } from './translation-view.ts';

/** Everything an article's own page says of it, except the body. */
export function viewArticle(article: Article, context: PictureContext, fillLinks: FillLinks): ArticleView {
  const { config } = context.site;
  const { standfirst, image } = article;
  const section = viewSection(context.site, article.section);
  const searchImages = image ? viewCrops(image, context) : [];
  const [widest] = searchImages;
  return omitAbsent<ArticleView>({
    ...pickWords(article),
    canonical: article.canonical ?? makeAbsolute(article.permalink, config.url),
    standfirstHtml: standfirst && fillLinks(standfirst),
    section,
    feeds: section.href && linkOwnFeeds(section.href, context.site),
    translations: viewTranslations(article, context.site),
    byline: viewByline(article, context),
    readingMinutes: Math.max(1, Math.round(article.wordCount / config.readingSpeed)),
    ageYears: ageOf(article, context.site),
    lead: image && viewFigure(image, context, fillLinks),
    tags: article.tags.map((name) => viewTag(name, context.site)),
    corrections: viewCorrections(article, fillLinks),
    robots: article.robots ?? 'max-image-preview:large',
    unpublished: context.site.unpublished.get(article.source),
    searchImages,
    socialImage: widest && { ...widest, alt: image?.alt ?? '' },
  });
}

/** All that this could be made of, for a receipt. */
export function listOwnParts(article: Article, around: Surroundings): (Article | string)[] {
  const { site } = around;
  const parts = [
    article,
    String(ageOf(article, site)),
    'in',
    ...(site.translations.get(article.source) ?? []),
    'by',
  ];
  for (const credit of article.authors) parts.push(describeAuthor(credit, around));
  return parts;
}

function pickWords(article: Article) {
  return {
    id: article.id,
    permalink: article.permalink,
    headline: article.headline,
    seoTitle: article.seoTitle,
    description: article.description,
    type: article.type,
    published: article.published,
    updated: article.updated,
    kicker: article.kicker,
    dateline: article.dateline,
    language: article.language,
    wordCount: article.wordCount,
    access: article.access,
    sponsor: article.sponsor,
    contentWarning: article.contentWarning,
  };
}

/** How many years ago an article said its last word, where that is so long ago that readers are told. */
function ageOf(article: Article, site: Site): number | undefined {
  const years = site.clock.countYearsSince((article.updated ?? article.published).at);
  const limit = site.config.ageNoticeYears;
  return limit > 0 && years >= limit ? years : undefined;
}

function viewTag(name: string, site: Site): TagView {
  return omitAbsent<TagView>({ name, href: tagAddress(site.config, name) });
}

function viewCorrections(article: Article, fillLinks: FillLinks): CorrectionView[] {
  return article.corrections.map(({ date, kind, text }) => ({
    date,
    kind,
    html: fillLinks(text),
    text: text.text,
  }));
}
