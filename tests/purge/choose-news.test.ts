import { expect, test } from 'vitest';
import type { ChangedFile } from '../../src/model/changes.ts';
import { chooseNews } from '../../src/purge/choose-news.ts';
import { isForSearchEngines } from '../../src/purge/page-head.ts';
import { urlOf } from '../../src/support/site-url.ts';

const origin = 'https://gazette.example';
const page = '<html><head><title>x</title></head><body></body></html>';
const headersFor = (path: string): Record<string, string> => ({
  'cache-control': path.startsWith('assets/') ? 'public, max-age=1, immutable' : 'public',
  ...(path.startsWith('hidden/') && { 'x-robots-tag': 'noindex' }),
});

function choose(
  lines: Record<string, string>,
  texts: Record<string, string | undefined> = {},
  answers: string[] = [],
) {
  const files = Object.entries(lines).map(([path, words]): ChangedFile => {
    const [change, what] = words.split(' ') as [ChangedFile['change'], ChangedFile['what']];
    return { path, url: urlOf(path), change, ...(what && { what }) };
  });
  const readText = (path: string) => (path in texts ? texts[path] : page);
  const feedNames = new Set(['rss.xml', 'feed.json']);
  return chooseNews({ files, answers }, { url: origin, feedNames, headersFor, readText });
}

test('caches are told of every address, of an index at both of its own', () => {
  const lines = {
    'index.html': 'changed surroundings',
    'a b/index.html': 'removed',
    'sitemap.xml': 'changed',
  };
  expect(choose(lines).caches).toEqual([
    `${origin}/`,
    `${origin}/index.html`,
    `${origin}/a%20b/`,
    `${origin}/a%20b/index.html`,
    `${origin}/sitemap.xml`,
  ]);
});

test('caches are not told of new files under names that follow from their content, but of those that go', () => {
  const lines = { 'assets/a-1.css': 'added', 'assets/b-2.jpg': 'removed', 'new.txt': 'added' };
  expect(choose(lines).caches).toEqual([`${origin}/assets/b-2.jpg`, `${origin}/new.txt`]);
});

test('caches are told once of an address that answers otherwise; nobody else is', () => {
  const answers = ['/old', '/old/', '/rss.xml'];
  expect(choose({ 'old/index.html': 'removed', 'index.html': 'changed surroundings' }, {}, answers)).toEqual({
    caches: ['/old/', '/old/index.html', '/', '/index.html', '/old', '/rss.xml'].map((url) => origin + url),
    pages: [`${origin}/old/`],
    feeds: [],
  });
});

test('search engines are told of pages that are new, gone, or other ones by their own content', () => {
  const lines = {
    'a/index.html': 'added',
    'b/index.html': 'changed content',
    'c/index.html': 'removed',
    'd/index.html': 'changed surroundings',
    'e/index.html': 'changed',
    'f.txt': 'added',
    'assets/g.css': 'added',
    'rss.xml': 'changed content',
  };
  expect(choose(lines).pages).toEqual([`${origin}/a/`, `${origin}/b/`, `${origin}/c/`]);
});

test('search engines are never told of what they are not to know', () => {
  const lines = {
    'hidden/index.html': 'added',
    '404.html': 'added',
    'tag/index.html': 'added',
    'copy/index.html': 'changed content',
    'lost/index.html': 'added',
  };
  const texts = {
    'tag/index.html': '<head><meta name="robots" content="noindex, nofollow"></head>',
    'copy/index.html': '<head><link rel="canonical" href="https://other.example/story"></head>',
    'lost/index.html': undefined,
  };
  expect(choose(lines, texts).pages).toEqual([]);
});

test('hubs are told of feeds that are there and whose content is another one', () => {
  const lines = {
    'rss.xml': 'changed',
    'world/rss.xml': 'changed content',
    'a/feed.json': 'added',
    'b/feed.json': 'removed',
    'c/rss.xml': 'changed surroundings',
    'd/other.xml': 'changed',
  };
  expect(choose(lines).feeds).toEqual([
    `${origin}/rss.xml`,
    `${origin}/world/rss.xml`,
    `${origin}/a/feed.json`,
  ]);
});

test.each([
  ['<meta content=NOINDEX name=robots>', false],
  ["<META name='robots' content='none'>", false],
  ['<meta name="robots" content="max-image-preview:none">', true],
  ['<meta name="robots" content="max-image-preview:large">', true],
  ['<meta name="description" content="noindex">', true],
  ['<link href="https://gazette.example/a&amp;b/" rel="canonical">', true],
  ['<link rel="canonical" href="/a&amp;b/">', true],
  ['<link rel="canonical" href="/other/">', false],
])('a head with %s is read', (tag, isKnown) => {
  const html = `<html><head>\n${tag}</head><body><meta name="robots" content="noindex"></body></html>`;
  expect(isForSearchEngines(html, `${origin}/a&b/`)).toBe(isKnown);
});
