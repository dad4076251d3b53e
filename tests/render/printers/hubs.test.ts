import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { atom } from '../../../src/render/printers/atom.ts';
import { jsonFeed } from '../../../src/render/printers/json-feed.ts';
import { rss } from '../../../src/render/printers/rss.ts';
import { validateAtom, validateJsonFeed, validateRss } from '../../schemas/validate-feed.ts';
import { makeFeed, makeItem, printFeed } from './sample-feed.ts';

const url = 'https://hub.example/?a=1&b=2';
const inputs = makeFeed([makeItem()], { hubs: [url] });

test('followers find the hub in RSS', async () => {
  const text = await printFeed(rss, inputs);
  expect(await validateRss(text)).toEqual([]);
  expect(parseRssFeed(text).atom?.links).toEqual([
    { href: 'https://gazette.example/feed', rel: 'self', type: 'application/rss+xml' },
    { href: url, rel: 'hub' },
  ]);
});

test('followers find the hub in Atom', async () => {
  const text = await printFeed(atom, inputs);
  expect(await validateAtom(text)).toEqual([]);
  expect(parseAtomFeed(text).links).toMatchObject([
    { rel: 'self' },
    { rel: 'hub', href: url },
    { rel: 'alternate' },
  ]);
});

test('followers find the hub in JSON Feed', async () => {
  const text = await printFeed(jsonFeed, inputs);
  expect(validateJsonFeed(text)).toEqual([]);
  expect(parseJsonFeed(text).hubs).toEqual([{ type: 'WebSub', url }]);
});
