import { expect, test } from 'vitest';
import { articleHead, listHead } from '../../src/render/head.ts';
import type { Head } from '../../src/render/head.ts';
import { toLocale } from '../../src/render/head/metas.ts';
import { at, makeArticlePage, makeChrome, makeListPage, permalink } from './news-page.ts';

function readMeta(head: Head, key: string): string[] {
  return head.metas.flatMap((meta) =>
    ('name' in meta ? meta.name : meta.property) === key ? [meta.content] : [],
  );
}

test('an-articles-head-says-what-search-engines-and-social-networks-ask-for', () => {
  const head = articleHead(
    makeArticlePage({
      updated: at('2022-01-10T08:00:00Z'),
      tags: [{ name: 'Russia' }, { name: 'NATO' }],
      socialImage: { url: 'https://gazette.example/assets/a.jpg', width: 1200, height: 675, alt: 'A lake' },
    }),
  );
  expect(head).toMatchSnapshot();
});

test('an-article-that-was-never-updated-has-no-modified-time', () => {
  expect(readMeta(articleHead(makeArticlePage()), 'article:modified_time')).toEqual([]);
});

test('only-authors-with-a-page-are-open-graph-authors', () => {
  const head = articleHead(makeArticlePage());
  expect(readMeta(head, 'author')).toEqual(['Ana Ruiz', 'Bo Lind']);
  expect(readMeta(head, 'article:author')).toEqual(['https://gazette.example/authors/ana/']);
});

test('an-article-without-a-picture-gets-the-small-card', () => {
  const head = articleHead(makeArticlePage());
  expect(readMeta(head, 'twitter:card')).toEqual(['summary']);
  expect(readMeta(head, 'og:image')).toEqual([]);
});

test('a-remote-picture-has-no-size-and-no-type-that-its-address-does-not-tell', () => {
  const head = articleHead(
    makeArticlePage({ socialImage: { url: 'https://cdn.example/p?id=1', alt: 'A lake' } }),
  );
  expect(readMeta(head, 'og:image')).toEqual(['https://cdn.example/p?id=1']);
  for (const key of ['og:image:type', 'og:image:width', 'og:image:height'])
    expect(readMeta(head, key)).toEqual([]);
});

test('a-republished-article-points-to-its-original', () => {
  const head = articleHead(makeArticlePage({ canonical: 'https://agency.example/story' }));
  expect(head.links).toEqual([{ rel: 'canonical', href: 'https://agency.example/story' }]);
  expect(readMeta(head, 'og:url')).toEqual(['https://agency.example/story']);
});

test('robots-says-what-the-article-says', () => {
  const head = articleHead(makeArticlePage({ robots: 'noindex, max-image-preview:large' }));
  expect(readMeta(head, 'robots')).toEqual(['noindex, max-image-preview:large']);
});

test.each([
  ['en', 'en_US'],
  ['en-GB', 'en_GB'],
  ['zh-Hant', 'zh_TW'],
  ['sr-Latn-ME', 'sr_ME'],
  ['ar', 'ar_EG'],
])('the-language-%s-is-open-graphs-%s', (tag, locale) => {
  expect(toLocale(tag)).toBe(locale);
});

test('a-list-page-is-a-website-and-the-front-page-says-the-title-once', () => {
  const section = listHead(makeListPage());
  expect(section.title).toBe('World | The Example Gazette');
  expect(readMeta(section, 'og:type')).toEqual(['website']);
  expect(readMeta(section, 'robots')).toEqual(['max-image-preview:large']);
  expect(readMeta(section, 'description')).toEqual([]);
  const front = listHead(makeListPage({ permalink: permalink('/'), title: 'The Example Gazette' }));
  expect(front.title).toBe('The Example Gazette');
  expect(readMeta(front, 'description')).toEqual(['News of an example town']);
});

test('a-pages-own-feeds-come-before-the-newspapers', () => {
  const feed = (home: `/${string}`, title: string) => {
    return { href: permalink(`${home}rss.xml`), type: 'application/rss+xml', title, format: 'RSS' };
  };
  const site = makeChrome({ feeds: [feed('/', 'Gazette (RSS)')] });
  const own = [feed('/world/', 'World (RSS)')];
  const links = [
    ['https://gazette.example/world/rss.xml', 'World (RSS)'],
    ['https://gazette.example/rss.xml', 'Gazette (RSS)'],
  ].map(([href, title]) => ({ rel: 'alternate', href, type: 'application/rss+xml', title }));
  expect(articleHead(makeArticlePage({ feeds: own }, site)).links.slice(1)).toEqual(links);
  expect(listHead({ ...makeListPage({ feeds: own }), site }).links.slice(1)).toEqual(links);
  expect(listHead({ ...makeListPage(), site }).links.slice(1)).toEqual(links.slice(1));
});

test('an article in several languages names all of them, and the newspaper’s for everyone else', () => {
  const page = makeArticlePage();
  const translations = [
    { language: 'en', name: 'English', href: page.article.permalink },
    { language: 'es', name: 'Español', href: permalink('/world/canal/') },
  ];
  const canonical = `${page.site.url}${page.article.permalink}`;
  const head = articleHead(makeArticlePage({ translations, canonical }));
  expect(head.links.filter(({ hreflang }) => hreflang)).toEqual([
    { rel: 'alternate', href: canonical, hreflang: 'en' },
    { rel: 'alternate', href: 'https://gazette.example/world/canal/', hreflang: 'es' },
    { rel: 'alternate', href: canonical, hreflang: 'x-default' },
  ]);
  expect(readMeta(head, 'og:locale:alternate')).toEqual(['es_ES']);
  const elsewhere = articleHead(makeArticlePage({ translations, canonical: 'https://agency.example/x' }));
  expect(elsewhere.links.filter(({ hreflang }) => hreflang)).toEqual([]);
});
