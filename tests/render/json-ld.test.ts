import type { NewsArticleLeaf } from 'schema-dts';
import { expect, test } from 'vitest';
import type { ArticleType } from '../../src/model/article.ts';
import type { ArticlePageInputs } from '../../src/model/page-inputs.ts';
import type { ArticleView } from '../../src/model/view.ts';
import { articleJsonLd, frontJsonLd, listJsonLd } from '../../src/render/json-ld.ts';
import { describeArticle, identifyArticle } from '../../src/render/json-ld/article.ts';
import { omitAbsent } from '../../src/support/omit-absent.ts';
import { at, makeArticlePage, makeChrome, makeFrontPage, makeListPage, permalink } from './news-page.ts';

type Node = Record<string, unknown> & { '@type': string };

function readGraph(json: string): Node[] {
  return JSON.parse(json)['@graph'];
}

function readArticle(inputs: ArticlePageInputs): Node {
  return readGraph(articleJsonLd(inputs)).find((node) => node['@type'].endsWith('NewsArticle'))!;
}

test('a-full-article-carries-every-property-that-search-engines-read', () => {
  const lead = {
    captionText: 'The lake',
    credit: 'NBC News',
    copyrightNotice: '© NBC',
    license: 'https://nbc.example/l',
  };
  const article = readArticle(
    makeArticlePage({
      updated: at('2022-01-10T08:00:00Z'),
      dateline: 'GENEVA',
      sponsor: 'Lake Bank',
      tags: [{ name: 'Russia' }, { name: 'NATO' }],
      lead: { picture: { src: '/a.jpg', alt: 'Lake', sources: [] }, ...lead },
      searchImages: [
        { url: 'https://gazette.example/a-wide.jpg', width: 1200, height: 675 },
        { url: 'https://gazette.example/a-square.jpg', width: 1200, height: 1200 },
      ],
    }),
  );
  expect(article).toMatchSnapshot();
});

test('an-article-that-was-never-updated-has-no-modification-date', () => {
  expect(readArticle(makeArticlePage())).not.toHaveProperty('dateModified');
});

test('nothing-that-the-editor-left-out-is-printed', () => {
  const article = readArticle(makeArticlePage({ description: '' }));
  for (const key of [
    'image',
    'keywords',
    'dateline',
    'correction',
    'hasPart',
    'sponsor',
    'isBasedOn',
    'description',
  ]) {
    expect(article).not.toHaveProperty(key);
  }
});

test('a-day-is-printed-as-a-date-and-a-time-with-the-newsrooms-offset', () => {
  const day = makeArticlePage({ published: at('2022-07-04T04:00:00Z', 'day') });
  expect(readArticle(day)).toMatchObject({ datePublished: '2022-07-04' });
  const summer = makeArticlePage({ published: at('2022-07-04T12:00:00Z') });
  expect(readArticle(summer)).toMatchObject({ datePublished: '2022-07-04T08:00:00-04:00' });
});

test.each<[ArticleType, string]>([
  ['news', 'NewsArticle'],
  ['analysis', 'AnalysisNewsArticle'],
  ['opinion', 'OpinionNewsArticle'],
  ['review', 'ReviewNewsArticle'],
  ['background', 'BackgroundNewsArticle'],
  ['live', 'NewsArticle'],
])('the-type-%s-is-a-%s', (type, schemaType) => {
  expect(readArticle(makeArticlePage({ type }))['@type']).toBe(schemaType);
});

test('an-id-that-is-no-permalink-outlives-a-move', () => {
  const origin = 'https://gazette.example';
  expect(identifyArticle('/world/talks/', origin)).toBe('https://gazette.example/world/talks/#article');
  expect(identifyArticle('a7f3 x', origin)).toBe('https://gazette.example/#a7f3%20x');
  expect(identifyArticle('urn:uuid:1', origin)).toBe('urn:uuid:1');
});

test('an-article-without-a-byline-is-by-the-newsroom', () => {
  expect(readArticle(makeArticlePage({ byline: [] }))).toMatchObject({
    author: { '@type': 'NewsMediaOrganization', name: 'Gazette Press' },
  });
});

test('a-paywalled-article-names-the-element-that-holds-its-text', () => {
  for (const access of ['metered', 'subscriber'] as const) {
    expect(readArticle(makeArticlePage({ access }))).toMatchObject({
      isAccessibleForFree: false,
      hasPart: { '@type': 'WebPageElement', isAccessibleForFree: false, cssSelector: '.body' },
    });
  }
  expect(readArticle(makeArticlePage())).toMatchObject({ isAccessibleForFree: true });
});

test('corrections-and-retractions-are-told-but-news-that-was-added-is-not', () => {
  const date = at('2022-01-11T05:00:00Z', 'day');
  const corrections = (['retraction', 'update', 'clarification', 'correction'] as const).map((kind) => ({
    date,
    kind,
    text: `A ${kind}.`,
    html: `A ${kind}.`,
  }));
  expect(readArticle(makeArticlePage({ corrections }))['correction']).toEqual(
    ['retraction', 'clarification', 'correction'].map((kind) => ({
      '@type': 'CorrectionComment',
      text: `A ${kind}.`,
      datePublished: '2022-01-11',
    })),
  );
});

test('a-republished-article-says-what-it-is-based-on', () => {
  const canonical = 'https://agency.example/story';
  expect(readArticle(makeArticlePage({ canonical }))).toMatchObject({
    isBasedOn: canonical,
    url: 'https://gazette.example/world/2022/01/09/talks/',
  });
});

test('the-publisher-carries-its-logo-profiles-and-policies-as-absolute-addresses', () => {
  const publisher = {
    name: 'Gazette Press',
    legalName: 'Gazette Press Inc.',
    logo: { url: 'https://gazette.example/logo.png', width: 600, height: 60 },
    sameAs: ['https://facebook.example/gazette', 'https://wiki.example/Gazette'],
    foundingDate: '1921-05-01',
    correctionsPolicy: '/corrections/',
    ethicsPolicy: 'https://press.example/ethics',
  };
  expect(readArticle(makeArticlePage({}, makeChrome({ publisher })))['publisher']).toEqual({
    '@type': 'NewsMediaOrganization',
    '@id': 'https://gazette.example/#publisher',
    name: 'Gazette Press',
    legalName: 'Gazette Press Inc.',
    url: 'https://gazette.example/',
    logo: {
      '@type': 'ImageObject',
      url: 'https://gazette.example/logo.png',
      contentUrl: 'https://gazette.example/logo.png',
      width: '600',
      height: '60',
    },
    sameAs: ['https://facebook.example/gazette', 'https://wiki.example/Gazette'],
    foundingDate: '1921-05-01',
    correctionsPolicy: 'https://gazette.example/corrections/',
    ethicsPolicy: 'https://press.example/ethics',
  });
});

test('breadcrumbs-lead-from-the-front-page-over-the-section-to-the-article', () => {
  const [, breadcrumbs] = readGraph(articleJsonLd(makeArticlePage()));
  expect(breadcrumbs).toEqual({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'The Example Gazette', item: 'https://gazette.example/' },
      { '@type': 'ListItem', position: 2, name: 'World', item: 'https://gazette.example/world/' },
      { '@type': 'ListItem', position: 3, name: 'US and Russia set to talk in Geneva' },
    ],
  });
});

test.each([
  '</script><script>alert(1)</script>',
  '<!--<script>',
  'a\u2028b\u2029c',
  '"quoted" \\ back\\slashed & {{ braces }}',
  '🗞️ emoji',
  'lone \ud83d surrogate',
])('hostile-text-%j-stays-text', (text) => {
  const words: Partial<ArticleView> = { headline: text, dateline: text, id: text, tags: [{ name: text }] };
  const json = articleJsonLd(makeArticlePage({ ...words, byline: [{ id: 'x', name: text }], sponsor: text }));
  expect(json).not.toMatch(/[<>&\u2028\u2029]/);
  expect(json.isWellFormed()).toBe(true);
  expect(readGraph(json)[0]).toMatchObject({
    headline: text,
    dateline: text,
    keywords: [text],
    sponsor: { name: text },
  });
});

test('a-list-page-is-a-collection-that-tells-its-articles-in-order', () => {
  const [list, breadcrumbs] = readGraph(listJsonLd(makeListPage()));
  expect(list).toMatchObject({
    '@type': 'CollectionPage',
    url: 'https://gazette.example/world/',
    mainEntity: {
      itemListElement: [
        { position: 1, url: 'https://gazette.example/world/talks/' },
        { position: 2, url: 'https://other.example/x' },
      ],
    },
  });
  expect(breadcrumbs).toMatchObject({ '@type': 'BreadcrumbList' });
});

test('the-front-page-tells-its-stories-from-the-top-names-the-site-and-says-how-to-search-it', () => {
  const makeCards = (...names: string[]) =>
    names.map((name) => ({ headline: name, href: `/world/${name}/` }));
  const front = makeFrontPage({
    site: makeChrome({ search: permalink('/search/') }),
    lead: { headline: 'a', href: '/world/a/' },
    secondary: makeCards('b'),
    rails: [{ cards: makeCards('c') }],
    bands: [{ section: { id: 'world', name: 'World' }, cards: makeCards('d') }],
  });
  const [list, site] = readGraph(frontJsonLd(front));
  const paths = ['a', 'b', 'c', 'd'].map((name) => ({ url: `https://gazette.example/world/${name}/` }));
  expect(list).toMatchObject({ mainEntity: { itemListElement: paths } });
  expect(site).toMatchObject({
    '@type': 'WebSite',
    name: 'The Example Gazette',
    url: 'https://gazette.example/',
    potentialAction: { target: { urlTemplate: 'https://gazette.example/search/?q={query}' } },
  });
});

test('the-compiler-refuses-a-property-that-schema-org-does-not-have', () => {
  const { site, article } = makeArticlePage();
  const node: Extract<NewsArticleLeaf, object> | { '@type': unknown } = describeArticle(article, site);
  expect(node['@type']).toBe('NewsArticle');
  // @ts-expect-error: schema.org has no `headlne`.
  const misspelt = omitAbsent<NewsArticleLeaf>({ '@type': 'NewsArticle', headlne: 'Talks' });
  // @ts-expect-error: `dateline` is a text.
  const mistyped = omitAbsent<NewsArticleLeaf>({ '@type': 'NewsArticle', dateline: { city: 'Geneva' } });
  expect([misspelt, mistyped]).toHaveLength(2);
});
