import type { Article } from '../model/article.ts';
import type { Image } from '../model/image.ts';
import type { SearchEntry } from '../model/search.ts';
import type { StandingPage } from '../model/standing-page.ts';
import type { Site } from '../model/site.ts';
import { formatIso } from '../support/iso-time.ts';
import { omitAbsent } from '../support/omit-absent.ts';
import { viewSection } from './chrome.ts';

/** So long is a day in front of its time. */
const isoDay = '2026-05-01'.length;

/** What the search finds of a site, by address, without the texts of the bodies. */
export function listSearchEntries(site: Site): SearchEntry[] {
  const entries = [
    ...site.articles.map((article) => enterArticle(article, site)),
    ...site.pages.values().map(enterPage),
  ];
  return entries.toSorted((a, b) => (a.permalink < b.permalink ? -1 : 1));
}

function enterArticle(article: Article, site: Site): SearchEntry {
  const { permalink, language, headline, sponsor, source, hash } = article;
  const section = viewSection(site, article.section).name;
  const { standfirst, kicker, dateline, image, figures, authors, tags, corrections } = article;
  const names = authors.map(({ id }) => site.authors.get(id)?.name ?? id);
  const after = [
    ...[...(image ? [image] : []), ...figures].map(describePicture),
    ...corrections.map(({ text }) => text.text),
    [kicker, dateline, section, ...names, ...tags].filter(Boolean).join(', '),
  ];
  return omitAbsent<SearchEntry>({
    permalink,
    language,
    headline,
    section,
    date: formatIso(article.published, site.config.timeZone).slice(0, isoDay),
    sponsor,
    source,
    hash,
    before: trimAll([standfirst?.text]),
    after: trimAll(after),
  });
}

function enterPage(page: StandingPage): SearchEntry {
  const { permalink, language, title, source, hash, image, figures } = page;
  const pictures = [...(image ? [image] : []), ...figures].map(describePicture);
  return { permalink, language, headline: title, source, hash, before: [], after: trimAll(pictures) };
}

function trimAll(texts: readonly (string | undefined)[]): string[] {
  return texts.flatMap((text) => text?.trim() || []);
}

function describePicture({ caption, credit, alt }: Image): string {
  return [caption?.text ?? alt, credit].filter(Boolean).join(' ');
}
