import type { Instant } from '../../src/model/time.ts';
import type { Permalink } from '../../src/model/paths.ts';
import type { ArticlePageInputs, FrontPageInputs, ListPageInputs } from '../../src/model/page-inputs.ts';
import type { ArticleView, Chrome } from '../../src/model/view.ts';

export function permalink(path: `/${string}`): Permalink {
  return path as Permalink;
}

export function at(text: string, precision: 'day' | 'time' = 'time') {
  return { at: Date.parse(text) as Instant, precision };
}

export function makeChrome(changes: Partial<Chrome> = {}): Chrome {
  return {
    title: 'The Example Gazette',
    url: 'https://gazette.example',
    description: 'News of an example town',
    language: 'en',
    timeZone: 'America/New_York',
    sections: [{ id: 'world', name: 'World', href: permalink('/world/') }],
    connect: [{ name: 'Facebook', url: 'https://facebook.example/gazette', icon: 'facebook' }],
    footer: [],
    publisher: { name: 'Gazette Press', sameAs: [] },
    assets: {},
    feeds: [],
    share: true,
    ...changes,
  };
}

export function makeArticlePage(changes: Partial<ArticleView> = {}, site = makeChrome()): ArticlePageInputs {
  const article: ArticleView = {
    id: '/world/2022/01/09/talks/',
    permalink: permalink('/world/2022/01/09/talks/'),
    canonical: 'https://gazette.example/world/2022/01/09/talks/',
    headline: 'US and Russia set to talk in Geneva',
    seoTitle: 'Geneva talks: what to expect',
    description: 'Diplomats meet on Monday.',
    type: 'news',
    section: { id: 'world', name: 'World', href: permalink('/world/') },
    byline: [
      { id: 'ana', name: 'Ana Ruiz', href: permalink('/authors/ana/') },
      { id: 'b', name: 'Bo Lind' },
    ],
    published: at('2022-01-09T15:30:00Z'),
    language: 'en',
    readingMinutes: 3,
    wordCount: 612,
    tags: [],
    corrections: [],
    access: 'free',
    robots: 'max-image-preview:large',
    searchImages: [],
    ...changes,
  };
  return { site, strings: {}, article, figures: [], links: {}, related: [], neighbours: {}, latest: [] };
}

export function makeListPage(changes: Partial<ListPageInputs['list']> = {}): ListPageInputs {
  const list: ListPageInputs['list'] = {
    title: 'World',
    permalink: permalink('/world/'),
    canonical: 'https://gazette.example/world/',
    sectionId: 'world',
    cards: [
      { headline: 'Talks', href: '/world/talks/' },
      { headline: 'Elsewhere', href: 'https://other.example/x' },
    ],
    ...changes,
  };
  return { site: makeChrome(), strings: {}, list, pager: {} };
}

/** What the front page sees, with what a test changes. */
export function makeFrontPage(changes: Partial<FrontPageInputs> = {}): FrontPageInputs {
  const site = makeChrome();
  const list = { title: site.title, permalink: permalink('/'), canonical: `${site.url}/`, sectionId: '' };
  return { site, strings: {}, list, secondary: [], rails: [], bands: [], ...changes };
}
