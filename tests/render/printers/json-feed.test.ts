import { parseJsonFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { jsonFeed } from '../../../src/render/printers/json-feed.ts';
import { validateJsonFeed } from '../../schemas/validate-feed.ts';
import { makeFeed, makeItem, picture, printFeed } from './sample-feed.ts';

test('a-full-feed-is-valid-and-read-as-it-was-meant', async () => {
  const item = makeItem({ full: true, image: picture, language: 'es', updated: '2026-01-02T00:00:00-05:00' });
  const inputs = makeFeed([item], { icon: 'https://gazette.example/i.png' });
  const text = await printFeed(jsonFeed, inputs, ['<p>One</p>']);
  expect(validateJsonFeed(text)).toEqual([]);
  expect(parseJsonFeed(text)).toMatchObject({
    title: 'Gazette',
    home_page_url: 'https://gazette.example/',
    feed_url: 'https://gazette.example/feed',
    icon: 'https://gazette.example/i.png',
    language: 'en',
    authors: [{ name: 'Gazette Press' }],
    items: [
      {
        id: item.url,
        url: item.url,
        title: 'Talks',
        content_html: '<p>One</p>',
        summary: 'What was said',
        image: picture.url,
        date_published: item.published,
        date_modified: item.updated,
        authors: item.authors,
        tags: item.categories,
        language: 'es',
      },
    ],
  });
});

test('an-item-that-is-not-whole-has-its-summary-as-its-text', async () => {
  const text = await printFeed(jsonFeed, makeFeed([makeItem({ authors: [] })]));
  expect(validateJsonFeed(text)).toEqual([]);
  const [item] = parseJsonFeed(text).items ?? [];
  expect(item).toMatchObject({ content_text: 'What was said' });
  for (const key of ['content_html', 'authors', 'date_modified', 'image'])
    expect(item).not.toHaveProperty(key);
});

test('an-empty-feed-is-valid', async () => {
  expect(validateJsonFeed(await printFeed(jsonFeed, makeFeed([])))).toEqual([]);
});

test('the-schema-refuses-a-feed-with-an-item-without-text', async () => {
  const text = await printFeed(jsonFeed, makeFeed([makeItem()]));
  expect(validateJsonFeed(text.replace('content_text', '_text'))).not.toEqual([]);
});
