import type { Article } from '../model/article.ts';
import type { Image } from '../model/image.ts';
import type { SourcePath } from '../model/paths.ts';
import type { SearchRecord } from '../model/search.ts';
import type { StandingPage } from '../model/standing-page.ts';
import type { Site } from '../model/site.ts';
import { formatIso } from '../support/iso-time.ts';
import { omitAbsent } from '../support/omit-absent.ts';
import { viewSection } from './chrome.ts';

/** What the search finds of a site, by address; `textOf` gives the text of a file's body. */
export function listSearchRecords(site: Site, textOf: (source: SourcePath) => string): SearchRecord[] {
  const records = site.articles.map((article) => recordArticle(article, site, textOf(article.source)));
  for (const page of site.pages.values()) records.push(recordPage(page, textOf(page.source)));
  return records.toSorted((a, b) => (a.permalink < b.permalink ? -1 : 1));
}

function recordArticle(article: Article, site: Site, body: string): SearchRecord {
  const section = viewSection(site, article.section).name;
  const day = { at: article.published.at, precision: 'day' } as const;
  return omitAbsent<SearchRecord>({
    permalink: article.permalink,
    language: article.language,
    headline: article.headline,
    section,
    date: formatIso(day, site.config.timeZone),
    sponsor: article.sponsor,
    text: listWords(article, site, [section, body]).join('\n'),
  });
}

function recordPage(
  { permalink, language, title, image, figures }: StandingPage,
  body: string,
): SearchRecord {
  const pictures = [...(image ? [image] : []), ...figures].map(describePicture);
  return { permalink, language, headline: title, text: [body, ...pictures].join('\n') };
}

function listWords(article: Article, site: Site, [section, body]: [string, string]): string[] {
  const { standfirst, kicker, dateline, image, figures, authors, tags, corrections } = article;
  const names = authors.map(({ id }) => site.authors.get(id)?.name ?? id);
  const words = [
    standfirst?.text,
    body,
    ...[...(image ? [image] : []), ...figures].map(describePicture),
    ...corrections.map(({ text }) => text.text),
    [kicker, dateline, section, ...names, ...tags].filter(Boolean).join(', '),
  ];
  return words.flatMap((text) => text?.trim() || []);
}

function describePicture({ caption, credit, alt }: Image): string {
  return [caption?.text ?? alt, credit].filter(Boolean).join(' ');
}
