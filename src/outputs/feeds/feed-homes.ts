import type { Article } from '../../model/article.ts';
import type { Permalink } from '../../model/paths.ts';
import type { Site } from '../../model/site.ts';
import type { FeedLink } from '../../model/view.ts';
import { rememberBy } from '../../support/remember.ts';
import { authorAddress, frontPageAddress, isOn } from '../addresses.ts';
import { listSections } from '../chrome.ts';
import { linkFeeds } from './feed-links.ts';

/** A page that can be followed: its feeds stand beside it. */
export interface FeedHome {
  readonly permalink: Permalink;
  readonly title: string;
  readonly description?: string | undefined;
  /** Newest first. */
  readonly articles: readonly Article[];
}

/** What readers can follow: the newspaper, each section and each author that has a page. */
export function* listFeedHomes(site: Site): Iterable<FeedHome> {
  const { title, description } = site.config;
  yield { permalink: frontPageAddress, title, description, articles: site.articles };
  yield* listSectionHomes(site);
  yield* listAuthorHomes(site);
}

/** The feeds of a section or an author, by the address of its page; nothing of any other page. */
export function linkOwnFeeds(page: Permalink, site: Site): FeedLink[] | undefined {
  const title = titlesOf(site).get(page);
  return title === undefined ? undefined : linkFeeds({ title, permalink: page }, site);
}

const titlesOf = rememberBy(readTitles);

function readTitles(site: Site): Map<Permalink, string> {
  const homes = [...listSectionHomes(site), ...listAuthorHomes(site)];
  return new Map(homes.map(({ permalink, title }) => [permalink, title]));
}

function listSectionHomes(site: Site): FeedHome[] {
  const { config, bySection } = site;
  if (!isOn(config, 'section-pages')) return [];
  return listSections(site).flatMap(({ id, name, href }) => {
    const title = joinTitle(name, site);
    const description = config.sections.find((section) => section.id === id)?.description;
    return href ? [{ permalink: href, title, description, articles: bySection.get(id) ?? [] }] : [];
  });
}

function listAuthorHomes(site: Site): FeedHome[] {
  return [...site.authors.values()].flatMap(({ id, name, bio }) => {
    const permalink = authorAddress(site, id);
    const title = joinTitle(name, site);
    const articles = site.byAuthor.get(id) ?? [];
    return permalink ? [{ permalink, title, description: bio.text, articles }] : [];
  });
}

function joinTitle(name: string, { config }: Site): string {
  return `${name} | ${config.title}`;
}
