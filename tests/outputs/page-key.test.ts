import { expect, test } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import type { Hash, SourcePath } from '../../src/model/paths.ts';
import { outputFormats } from '../../src/outputs/index.ts';
import { assembleSite } from '../../src/site/assemble.ts';
import { instant, sampleArticle } from '../site/sample-article.ts';
import { sampleConfig } from '../site/sample-config.ts';
import { openClock } from '../../src/support/clock.ts';

const articles = [
  sampleArticle('a', { tags: ['x', 'y'] }),
  sampleArticle('b', { tags: ['x', 'y'] }),
  sampleArticle('c', { section: 'sport' }),
];

function planKeys(edited: readonly Article[]): Map<string, Hash> {
  const { site } = assembleSite({
    config: sampleConfig,
    clock: openClock(instant('2026-06-01T00:00:00Z')),
    articles: edited,
    authors: [],
    refused: new Set<SourcePath>(),
    pictures: new Map(),
    assets: {},
    templates: () => 'hash' as Hash,
  });
  const unused = (): never => {
    throw new Error('the sample site has no pictures');
  };
  const tools = {
    addresses: new Set<string>(),
    listed: [],
    frameOrigins: [],
    stringsOf: () => ({}),
    planRendition: unused,
    planCrops: unused,
    planIcons: unused,
  };
  const pages = outputFormats.flatMap((format) => [...format.plan(site, tools)]);
  return new Map(pages.map((page) => [page.permalink, page.seal().key]));
}

function listChanged(changes: Partial<Article>): string[] {
  const before = planKeys(articles);
  const after = planKeys(
    articles.map((article) => (article.slug === 'a' ? { ...article, ...changes } : article)),
  );
  return [...after.keys()].filter((permalink) => before.get(permalink) !== after.get(permalink)).toSorted();
}

const feeds = ['', '/world'].flatMap((home) => [`${home}/atom.xml`, `${home}/feed.json`, `${home}/rss.xml`]);

test('an edit of a body changes the keys of its own page and of the feeds that have it, and no others', () => {
  expect(listChanged({ hash: 'another hash' as Hash })).toEqual(
    [...feeds, '/world/2026/01/01/a/'].toSorted(),
  );
});

test('an edit of what only stands around a text in feeds changes their keys', () => {
  const changed = listChanged({ contentWarning: 'describes violence' });
  expect(changed).toEqual([...feeds, '/world/2026/01/01/a/'].toSorted());
});

test('an edit of a headline changes the keys of the pages that show its card and of its feeds, and no others', () => {
  const changed = listChanged({ headline: 'New', cardHeadline: 'New' });
  const lists = ['/', '/archive/2026/01/', '/search/', '/tags/x/', '/tags/y/', '/world/'];
  const articles = ['/world/2026/01/01/a/', '/world/2026/01/01/b/'];
  expect(changed).toEqual([...lists, ...feeds, ...articles].toSorted());
});
