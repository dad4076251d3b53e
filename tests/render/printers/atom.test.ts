import { parseAtomFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { atom } from '../../../src/render/printers/atom.ts';
import { validateAtom } from '../../schemas/validate-feed.ts';
import { harmless, hostile, makeFeed, makeItem, picture, printFeed } from './sample-feed.ts';

test('a-full-feed-is-valid-and-read-as-it-was-meant', async () => {
  const item = makeItem({ full: true, image: picture, language: 'ar', updated: '2026-01-02T00:00:00-05:00' });
  const text = await printFeed(
    atom,
    makeFeed([item, makeItem({ id: 'talks 2026', authors: [] })], { icon: 'https://gazette.example/i.png' }),
    ['<p>One</p>'],
  );
  expect(await validateAtom(text)).toEqual([]);
  expect(parseAtomFeed(text)).toMatchObject({
    id: 'https://gazette.example/feed',
    title: { value: 'Gazette' },
    updated: '2026-02-01T08:00:00-05:00',
    authors: [{ name: 'Gazette Press', uri: 'https://gazette.example/' }],
    links: [
      { rel: 'self', href: 'https://gazette.example/feed' },
      { rel: 'alternate', href: 'https://gazette.example/' },
    ],
    entries: [
      {
        id: item.url,
        published: item.published,
        updated: item.updated,
        authors: [{ name: 'Jane Roe', uri: 'https://gazette.example/authors/jane/' }, { name: 'A Guest' }],
        categories: [{ term: 'World' }, { term: 'Trade & ports' }],
        summary: { value: 'What was said' },
        content: { value: '<p>One</p>', type: 'html' },
        media: { contents: [{ url: picture.url, credits: [{ value: 'Ann Lee' }] }] },
        xml: { lang: 'ar' },
      },
      { id: 'https://gazette.example/#talks%202026', updated: item.published },
    ],
  });
});

test('an-empty-feed-is-valid-and-does-not-ask-the-clock', async () => {
  const { updated: _, ...feed } = makeFeed([]).feed;
  const text = await printFeed(atom, { feed, items: [] });
  expect(await validateAtom(text)).toEqual([]);
  expect(text).toContain('<updated>1970-01-01T00:00:00Z</updated>');
});

test('hostile-text-stays-text', async () => {
  const item = makeItem({
    headline: hostile,
    summary: hostile,
    categories: [hostile],
    authors: [{ name: hostile }],
    full: true,
  });
  const text = await printFeed(atom, makeFeed([item], { title: hostile, description: hostile }), [hostile]);
  expect(await validateAtom(text)).toEqual([]);
  const [entry] = parseAtomFeed(text).entries ?? [];
  expect([entry?.title?.value, entry?.content?.value, entry?.categories?.[0]?.term]).toEqual(
    Array.from({ length: 3 }, () => harmless),
  );
});

test('the-grammar-refuses-a-feed-without-an-id', async () => {
  const text = await printFeed(atom, makeFeed([makeItem()]));
  expect(await validateAtom(text.replace(/<id>.*<\/id>\n/, ''))).not.toEqual([]);
});
