import { expect, test } from 'vitest';
import type { Hash, Permalink, SourcePath } from '../../../src/model/paths.ts';
import { linkOwnFeeds } from '../../../src/outputs/feeds/feed-homes.ts';
import { linkFeeds } from '../../../src/outputs/feeds/feed-links.ts';
import { assembleSite } from '../../../src/site/assemble.ts';
import { instant, sampleArticle } from '../../site/sample-article.ts';
import { sampleConfig } from '../../site/sample-config.ts';
import { openClock } from '../../../src/support/clock.ts';

function makeSite(outputs: Record<string, boolean>) {
  return assembleSite({
    config: { ...sampleConfig, outputs },
    clock: openClock(instant('2026-06-01T12:00:00Z')),
    articles: [sampleArticle('a')],
    authors: [],
    refused: new Set<SourcePath>(),
    pictures: new Map(),
    assets: {},
    templates: () => 'hash' as Hash,
  }).site;
}

const front = { title: 'Gazette', permalink: '/' as Permalink };

test('a-page-is-linked-to-its-feeds-in-the-formats-that-are-on', () => {
  expect(linkFeeds(front, makeSite({ atom: false }))).toEqual([
    { href: '/rss.xml', type: 'application/rss+xml', title: 'Gazette (RSS)', format: 'RSS' },
    { href: '/feed.json', type: 'application/feed+json', title: 'Gazette (JSON Feed)', format: 'JSON Feed' },
  ]);
  expect(linkFeeds(front, makeSite({ rss: false, atom: false, 'json-feed': false }))).toEqual([]);
});

test('only-pages-that-can-be-followed-have-feeds-of-their-own', () => {
  const site = makeSite({});
  expect(linkOwnFeeds('/world/' as Permalink, site)?.map(({ href }) => href)).toEqual([
    '/world/rss.xml',
    '/world/atom.xml',
    '/world/feed.json',
  ]);
  for (const page of ['/', '/tags/a/', '/world/2026/01/01/a/'])
    expect(linkOwnFeeds(page as Permalink, site)).toBeUndefined();
});
