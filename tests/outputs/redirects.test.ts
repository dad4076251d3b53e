import { expect, test } from 'vitest';
import type { Permalink } from '../../src/model/paths.ts';
import { redirects } from '../../src/outputs/redirects.ts';
import { sampleArticle, timestamp } from '../site/sample-article.ts';
import { makeListSite, plainTools } from './list-samples.ts';

function printRedirects(...articles: Parameters<typeof makeListSite>[0]): string[] {
  return [...redirects.plan(makeListSite(articles), plainTools)].map(({ content }) =>
    String(content().inputs['text']),
  );
}

function withAliases(slug: string, ...aliases: string[]) {
  return sampleArticle(slug, { aliases: aliases.map((alias) => alias as Permalink) });
}

test('former addresses and those that are gone stand in one order', () => {
  const expired = sampleArticle('fair', { expires: timestamp('2026-05-01T00:00:00Z') });
  expect(printRedirects(withAliases('b', '/z/', '/a/'), withAliases('a', '/m/'), expired)).toEqual([
    [
      '/a/ /world/2026/01/01/b/ 301',
      '/m/ /world/2026/01/01/a/ 301',
      '/world/2026/01/01/fair/ /410.html 410',
      '/z/ /world/2026/01/01/b/ 301',
      '',
    ].join('\n'),
  ]);
});

test('a star in an address does not stand for all addresses', () => {
  expect(printRedirects(withAliases('a', '/*'))).toEqual(['/%2A /world/2026/01/01/a/ 301\n']);
});

test('there is no file where nothing moved', () => {
  expect(printRedirects(sampleArticle('a'))).toEqual([]);
});
