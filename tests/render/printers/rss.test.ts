import { parseRssFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import type { FeedInputs } from '../../../src/model/feed.ts';
import { rss } from '../../../src/render/printers/rss.ts';
import { validateRss } from '../../schemas/validate-feed.ts';
import { harmless, hostile, makeFeed, makeItem, picture, printFeed } from './sample-feed.ts';

/** The feed as a reader's program has it; it must be valid. */
async function read(inputs: FeedInputs, bodies: readonly string[] = []) {
  const text = await printFeed(rss, inputs, bodies);
  expect(await validateRss(text)).toEqual([]);
  return parseRssFeed(text);
}

test('a-feed-reader-reads-the-newspaper', async () => {
  const feed = await read(makeFeed([], { icon: 'https://gazette.example/icon.png' }));
  expect(feed).toMatchObject({
    title: 'Gazette',
    link: 'https://gazette.example/',
    description: 'News',
    language: 'en',
    copyright: '© Gazette Press',
    lastBuildDate: 'Sun, 01 Feb 2026 08:00:00 -0500',
    image: { url: 'https://gazette.example/icon.png', title: 'Gazette', link: 'https://gazette.example/' },
    atom: { links: [{ href: 'https://gazette.example/feed', rel: 'self', type: 'application/rss+xml' }] },
  });
});

test('a-feed-reader-reads-the-article-with-its-text-picture-and-credit', async () => {
  const item = makeItem({ full: true, image: picture, updated: '2026-01-02T00:00:00-05:00' });
  const feed = await read(makeFeed([item]), ['<p>One &amp; <a href="https://a.example/">two</a></p>']);
  expect(feed.items).toMatchObject([
    {
      title: 'Talks',
      link: item.url,
      guid: { value: item.url, isPermaLink: true },
      pubDate: 'Thu, 01 Jan 2026 08:05:00 -0500',
      description: 'What was said',
      categories: [{ name: 'World' }, { name: 'Trade & ports' }],
      dc: { creators: ['Jane Roe', 'A Guest'] },
      content: { encoded: '<p>One &amp; <a href="https://a.example/">two</a></p>' },
      atom: { updated: '2026-01-02T00:00:00-05:00' },
      media: {
        contents: [
          {
            url: picture.url,
            type: 'image/jpeg',
            medium: 'image',
            width: 1200,
            height: 800,
            description: { value: 'The quay', type: 'plain' },
            credits: [{ value: 'Ann Lee' }],
            copyright: { value: '© Ann Lee' },
          },
        ],
      },
    },
  ]);
});

test('a-guid-is-a-permalink-only-where-the-article-has-no-id-of-its-own', async () => {
  const ids = ['/world/2026/01/01/talks/', '/old/talks/', 'urn:uuid:1', 'talks 2026'];
  const { items } = await read(makeFeed(ids.map((id) => makeItem({ id }))));
  expect(items?.map(({ guid }) => [guid?.value, guid?.isPermaLink])).toEqual([
    ['https://gazette.example/world/2026/01/01/talks/', true],
    ['https://gazette.example/old/talks/', false],
    ['urn:uuid:1', false],
    ['https://gazette.example/#talks%202026', false],
  ]);
});

test('only-whole-items-have-a-text-and-each-has-its-own', async () => {
  const items = [makeItem({ full: true }), makeItem(), makeItem({ full: true })];
  const feed = await read(makeFeed(items), ['<p>first</p>', '<p>third</p>']);
  expect(feed.items?.map(({ content }) => content?.encoded)).toEqual([
    '<p>first</p>',
    undefined,
    '<p>third</p>',
  ]);
});

test('summaries-are-text-also-for-readers-that-show-them-as-html', async () => {
  const text = await printFeed(rss, makeFeed([makeItem({ summary: 'A <b> & "c"' })]));
  expect(text).toContain('<description>A &amp;lt;b&amp;gt; &amp;amp; "c"</description>');
});

test('a-feed-without-a-description-has-its-title-there', async () => {
  const { description: _, ...feed } = makeFeed([]).feed;
  expect(await printFeed(rss, { feed, items: [] })).toContain('<description>Gazette</description>');
});

test('an-empty-feed-has-no-date-and-no-items', async () => {
  const { updated: _, ...rest } = makeFeed([]).feed;
  const feed = await read({ feed: rest, items: [] });
  expect(feed.title).toBe('Gazette');
  for (const key of ['lastBuildDate', 'items']) expect(feed).not.toHaveProperty(key);
});

test('hostile-text-stays-text', async () => {
  const item = makeItem({ headline: hostile, summary: hostile, categories: [hostile], full: true });
  const text = await printFeed(rss, makeFeed([item], { title: hostile }), [hostile]);
  expect(text).not.toContain('CDATA');
  expect(text).not.toContain('<script');
  expect(await validateRss(text)).toEqual([]);
  const feed = parseRssFeed(text);
  expect([feed.title, feed.items?.[0]?.title, feed.items?.[0]?.content?.encoded]).toEqual(
    Array.from({ length: 3 }, () => harmless),
  );
});

test('the-grammar-refuses-a-feed-with-a-date-of-another-kind-and-what-is-no-xml', async () => {
  const text = await printFeed(rss, makeFeed([makeItem()]));
  expect(await validateRss(text.replace('Thu, 01 Jan', '2026-01-01'))).not.toEqual([]);
  expect(await validateRss(text.replace('Talks', 'Talks\u0001'))).not.toEqual([]);
});
