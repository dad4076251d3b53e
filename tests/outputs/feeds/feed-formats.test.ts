import { expect, test } from 'vitest';
import type { Article, Author } from '../../../src/model/article.ts';
import type { Config } from '../../../src/model/config.ts';
import type { FeedInputs } from '../../../src/model/feed.ts';
import type { Page } from '../../../src/model/page.ts';
import type { Hash, SourcePath } from '../../../src/model/paths.ts';
import { atom, jsonFeed, rss } from '../../../src/outputs/feeds/feed-formats.ts';
import type { PlanTools } from '../../../src/outputs/output-format.ts';
import { assembleSite } from '../../../src/site/assemble.ts';
import { instant, sampleArticle, timestamp } from '../../site/sample-article.ts';
import { sampleConfig } from '../../site/sample-config.ts';
import { openClock } from '../../../src/support/clock.ts';

const unused = (): never => {
  throw new Error('there are no pictures');
};
const tools: PlanTools = {
  addresses: new Set(),
  listed: [],
  frameOrigins: [],
  stringsOf: (language) =>
    language === 'es'
      ? { paidFor: 'Pagado por {name}' }
      : { paidFor: 'Paid for by {name}', copyright: '© {name}', 'type.opinion': 'Opinion' },
  planRendition: unused,
  planCrops: unused,
  planIcons: unused,
};
const jane: Author = {
  id: 'jane',
  source: 'content/authors/jane.md' as SourcePath,
  hash: 'hash-of-jane' as Hash,
  name: 'Jane Roe',
  links: [],
  bio: { parts: ['<p>Reports.</p>'], text: 'Reports.' },
};
const sections = [
  { id: 'world', name: 'World', description: 'Elsewhere' },
  { id: 'sport', name: 'Sport' },
];

function planFeeds(articles: Article[], config: Partial<Config> = {}, format = rss): Map<string, Page> {
  const { site } = assembleSite({
    config: { ...sampleConfig, sections, ...config },
    clock: openClock(instant('2026-06-01T12:00:00Z')),
    articles,
    authors: [jane],
    refused: new Set<SourcePath>(),
    pictures: new Map(),
    assets: {},
    templates: () => 'hash' as Hash,
  });
  return new Map([...format.plan(site, tools)].map((page) => [String(page.permalink), page]));
}

function readFeed(page: Page | undefined): FeedInputs {
  expect(page).toBeDefined();
  return page?.content().inputs as unknown as FeedInputs;
}

const siteFeed = (articles: Article[], config: Partial<Config> = {}) =>
  readFeed(planFeeds(articles, config).get('/rss.xml'));
const a = sampleArticle('a', { authors: [{ id: 'jane' }] });
const b = sampleArticle('b', { section: 'sport', published: timestamp('2026-02-01T00:00:00Z') });
const origin = 'https://gazette.example';

test('the-newspaper-each-section-and-each-author-with-a-page-have-feeds-beside-their-page', () => {
  const homes = ['/', '/world/', '/sport/', '/authors/jane/'];
  expect([...planFeeds([a, b]).keys()]).toEqual(homes.map((home) => `${home}rss.xml`));
  expect([...planFeeds([a, b], {}, atom).keys()]).toEqual(homes.map((home) => `${home}atom.xml`));
  expect([...planFeeds([a, b], {}, jsonFeed).keys()]).toEqual(homes.map((home) => `${home}feed.json`));
});

test('where-there-is-no-page-to-follow-there-is-no-feed', () => {
  const outputs = { 'section-pages': false, 'author-pages': false };
  expect([...planFeeds([a, b], { outputs }).keys()]).toEqual(['/rss.xml']);
  expect([...planFeeds([b]).keys()]).not.toContain('/authors/jane/rss.xml');
});

test('a-feed-names-itself-its-page-and-holds-the-articles-of-that-page', () => {
  const feeds = planFeeds([a, b]);
  expect(readFeed(feeds.get('/world/rss.xml'))).toMatchObject({
    feed: {
      title: 'World | Gazette',
      description: 'Elsewhere',
      language: 'en',
      address: `${origin}/world/rss.xml`,
      home: `${origin}/world/`,
      rights: '© Gazette',
    },
    items: [{ headline: 'Headline of a' }],
  });
  expect(readFeed(feeds.get('/rss.xml')).items.map(({ id }) => id)).toEqual([b.id, a.id]);
  expect(readFeed(feeds.get('/authors/jane/rss.xml'))).toMatchObject({
    feed: { title: 'Jane Roe | Gazette', description: 'Reports.' },
    items: [{ authors: [{ name: 'Jane Roe', url: `${origin}/authors/jane/` }] }],
  });
});

test('a-section-without-a-description-gets-none', () => {
  expect(readFeed(planFeeds([a, b]).get('/sport/rss.xml')).feed).not.toHaveProperty('description');
});

test('times-are-the-newsrooms-and-the-feeds-is-that-of-its-newest-change-not-of-the-clock', () => {
  const day = { at: instant('2026-01-05T05:00:00Z'), precision: 'day' } as const;
  const old = sampleArticle('old', { published: day, updated: timestamp('2026-03-08T07:30:00Z') });
  const { feed, items } = siteFeed([b, old], { timeZone: 'America/New_York' });
  expect(items.map(({ published }) => published)).toEqual([
    '2026-01-31T19:00:00-05:00',
    '2026-01-05T00:00:00-05:00',
  ]);
  expect(feed.updated).toBe('2026-03-08T03:30:00-04:00');
});

test('a-feed-without-articles-is-there-and-has-never-changed', () => {
  const { feed, items } = readFeed(planFeeds([a]).get('/sport/rss.xml'));
  expect(items).toEqual([]);
  expect(feed).not.toHaveProperty('updated');
});

test('only-what-is-free-to-read-comes-whole', () => {
  const locked = (['metered', 'subscriber'] as const).map((access) => sampleArticle(access, { access }));
  const page = planFeeds([a, ...locked]).get('/rss.xml');
  expect(page?.content().bodies.map(({ source, place }) => [source, place])).toEqual([[a.source, 'feed']]);
  expect(readFeed(page).items.map(({ id, full }) => [id, full])).toContainEqual([locked[0]?.id, false]);
  expect(
    planFeeds([a], { feeds: { items: 20, content: 'summary' } })
      .get('/rss.xml')
      ?.content().bodies,
  ).toEqual([]);
});

test('who-paid-is-said-before-the-summary-in-the-articles-language', () => {
  const standfirst = { parts: ['<em>Why</em> &amp; how'], text: 'Why & how' };
  const paid = sampleArticle('paid', { standfirst, sponsor: '$& Co' });
  expect(siteFeed([paid]).items[0]?.summary).toBe('Paid for by $& Co · Why & how');
  expect(siteFeed([sampleArticle('p', { sponsor: 'X', language: 'es' })]).items[0]?.summary).toBe(
    'Pagado por X',
  );
  expect(siteFeed([sampleArticle('d', { description: 'First paragraph' })]).items[0]?.summary).toBe(
    'First paragraph',
  );
});

test('an-opinion-says-so-before-its-summary', () => {
  const column = sampleArticle('c', { type: 'opinion', description: 'We think', sponsor: 'X' });
  expect(siteFeed([column]).items[0]?.summary).toBe('Paid for by X · Opinion · We think');
});

test('categories-are-the-section-what-kind-of-article-it-is-and-the-tags', () => {
  const column = sampleArticle('c', { type: 'opinion', tags: ['ports', 'World'] });
  expect(siteFeed([column]).items[0]?.categories).toEqual(['World', 'Opinion', 'ports']);
});

test('a-picture-elsewhere-is-named-with-its-words', () => {
  const image = {
    source: { url: 'https://pictures.example/a.jpg' },
    alt: 'A quay',
    caption: { parts: ['The <em>quay</em>'], text: 'The quay' },
    credit: 'Ann Lee',
    focus: [0.5, 0.5],
    spot: { file: a.source, key: ['image'] },
  } as const;
  expect(siteFeed([sampleArticle('p', { image })]).items[0]?.image).toEqual({
    url: 'https://pictures.example/a.jpg',
    alt: 'A quay',
    caption: 'The quay',
    credit: 'Ann Lee',
  });
});

test('a-new-article-of-one-section-leaves-the-feeds-of-others-as-they-are', () => {
  const before = planFeeds([a, b]);
  const after = planFeeds([a, b, sampleArticle('c', { section: 'sport' })]);
  const changed = [...after.keys()].filter(
    (path) => after.get(path)?.seal().key !== before.get(path)?.seal().key,
  );
  expect(changed).toEqual(['/rss.xml', '/sport/rss.xml']);
});

test('another-text-makes-another-feed-and-other-surroundings-do-not', () => {
  const keyOf = (articles: Article[], config: Partial<Config> = {}) =>
    planFeeds(articles, config).get('/rss.xml')?.seal().contentKey;
  expect(keyOf([{ ...a, hash: 'other' as Hash }])).not.toBe(keyOf([a]));
  expect(keyOf([a], { share: false })).toBe(keyOf([a]));
});

test('feeds-know-the-hubs-that-tell-of-what-is-new-where-there-are-any', () => {
  const hubsOf = (hubs?: string[]) =>
    siteFeed([a], { feeds: { items: 20, content: 'full', ...(hubs && { hubs }) } }).feed.hubs;
  expect(hubsOf(['https://hub.example/'])).toEqual(['https://hub.example/']);
  expect([hubsOf([]), hubsOf()]).toEqual([undefined, undefined]);
});
