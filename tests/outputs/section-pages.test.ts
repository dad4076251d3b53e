import { expect, test } from 'vitest';
import type { Site } from '../../src/model/site.ts';
import { planChrome, viewSection } from '../../src/outputs/chrome.ts';
import { sectionPages } from '../../src/outputs/section-pages.ts';
import { instant, sampleArticle } from '../site/sample-article.ts';
import { makeListSite, plainTools } from './list-samples.ts';

function makeSite(count: number): Site {
  const start = instant('2026-01-01T12:00:00Z');
  return makeListSite(
    Array.from({ length: count }, (_, day) => {
      const at = instant(new Date(start + day * 86_400_000).toISOString());
      return sampleArticle(`story-${day}`, { published: { at, precision: 'time' } });
    }),
  );
}

const planKeys = (site: Site) =>
  new Map([...sectionPages.plan(site, plainTools)].map((page) => [page.permalink, page.seal().key]));

test('a new article leaves the older pages of its section as they are', () => {
  const [before, after] = [planKeys(makeSite(22)), planKeys(makeSite(23))];
  expect([...before.keys()]).toEqual(['/world/', '/world/page/3/', '/world/page/2/', '/world/page/1/']);
  expect([...after.keys()]).toEqual([...before.keys()]);
  const changed = [...before].filter(([permalink, key]) => after.get(permalink) !== key);
  expect(changed.map(([permalink]) => permalink)).toEqual(['/world/']);
});

test('an older page says which days it holds', () => {
  const pages = [...sectionPages.plan(makeSite(11), plainTools)];
  expect(pages.map(({ content }) => (content().inputs['list'] as { period?: string }).period)).toEqual([
    undefined,
    'January 1\u2009–\u20095, 2026',
  ]);
});

test('search engines are pointed at the first page, as new as its newest article', () => {
  const site = makeSite(11);
  expect([...(sectionPages.listed?.(site) ?? [])]).toEqual([
    { permalink: '/world/', modified: site.articles[0]?.published },
  ]);
});

test('without section pages a section is a name', () => {
  const site = makeListSite([sampleArticle('one')], { outputs: { 'section-pages': false } });
  expect(viewSection(site, 'world')).toEqual({ id: 'world', name: 'World' });
  expect(planChrome(site, plainTools).chrome.sections).toEqual([]);
});
