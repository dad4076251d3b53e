import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { validateAtom, validateJsonFeed, validateRss } from '../schemas/validate-feed.ts';

const folder = inject('paperFolder');
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
const listFeeds = (file: string) => names.filter((name) => path.basename(name) === file);

/** The addresses in attributes of an article's HTML that are not absolute. */
function findRelative(html: string): string[] {
  const attributes = html.matchAll(/ (?:href|src|srcset|poster|cite|action)="([^"]*)"/g);
  return [...attributes].map(([, address = '']) => address).filter((address) => !URL.canParse(address));
}

test('every-feed-of-the-paper-is-valid', async () => {
  expect(listFeeds('rss.xml').length).toBeGreaterThan(5);
  for (const name of listFeeds('atom.xml'))
    expect([name, await validateAtom(read(name))]).toEqual([name, []]);
  for (const name of listFeeds('feed.json')) expect([name, validateJsonFeed(read(name))]).toEqual([name, []]);
  for (const name of listFeeds('rss.xml')) expect([name, await validateRss(read(name))]).toEqual([name, []]);
});

test('every-address-in-the-articles-of-a-feed-is-absolute', () => {
  for (const name of listFeeds('feed.json')) {
    const feed: { items: { content_html?: string }[] } = JSON.parse(read(name));
    expect(feed.items.flatMap((item) => findRelative(item.content_html ?? ''))).toEqual([]);
  }
});

test('the-three-formats-tell-of-the-same-articles', () => {
  for (const name of listFeeds('feed.json')) {
    const json: { items: { url: string }[] } = JSON.parse(read(name));
    const urls = json.items.map(({ url }) => url);
    const rss = read(path.join(path.dirname(name), 'rss.xml'));
    const atom = read(path.join(path.dirname(name), 'atom.xml'));
    expect([...rss.matchAll(/<item>[^]*?<link>(.*)<\/link>/g)].map(([, url]) => url)).toEqual(urls);
    expect([...atom.matchAll(/<entry[^]*?<link [^>]*href="([^"]*)"/g)].map(([, url]) => url)).toEqual(urls);
  }
});
