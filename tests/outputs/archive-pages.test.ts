import { expect, test } from 'vitest';
import { archivePages } from '../../src/outputs/archive-pages.ts';
import { sampleArticle, timestamp } from '../site/sample-article.ts';
import { makeListSite, plainTools } from './list-samples.ts';

const publish = (slug: string, time: string) => sampleArticle(slug, { published: timestamp(time) });
const articles = [
  publish('late', '2026-03-01T03:30:00Z'),
  publish('early', '2026-02-10T12:00:00Z'),
  publish('same-day', '2026-02-10T08:00:00Z'),
  publish('last-year', '2025-12-31T12:00:00Z'),
];
const site = makeListSite(articles, { timeZone: 'America/New_York' });

function planInputs(permalink: string) {
  const pages = [...archivePages.plan(site, plainTools)];
  return pages.find((page) => page.permalink === permalink)?.content().inputs;
}

test('an article is in the month and on the day of the newsroom, not of Greenwich', () => {
  expect([...archivePages.addresses(site)]).toEqual([
    '/archive/',
    '/archive/2026/',
    '/archive/2025/',
    '/archive/2026/02/',
    '/archive/2025/12/',
  ]);
  const days = planInputs('/archive/2026/02/')?.['days'] as { headlines: { headline: string }[] }[];
  expect(days.map(({ headlines }) => headlines.map(({ headline }) => headline))).toEqual([
    ['Headline of late'],
    ['Headline of early', 'Headline of same-day'],
  ]);
});

test('the years tell how much each month holds', () => {
  expect(planInputs('/archive/')?.['years']).toEqual([
    {
      name: '2026',
      href: '/archive/2026/',
      months: [{ name: 'February', href: '/archive/2026/02/', count: 3 }],
    },
    {
      name: '2025',
      href: '/archive/2025/',
      months: [{ name: 'December', href: '/archive/2025/12/', count: 1 }],
    },
  ]);
});

test('a new article leaves the months and years before it as they are', () => {
  const grown = makeListSite([...articles, publish('newest', '2026-03-05T12:00:00Z')], {
    timeZone: 'America/New_York',
  });
  const before = new Map(
    [...archivePages.plan(site, plainTools)].map((page) => [page.permalink, page.seal().key]),
  );
  const kept = [...archivePages.plan(grown, plainTools)].filter(
    ({ permalink, seal }) => before.get(permalink) === seal().key,
  );
  expect(kept.map(({ permalink }) => permalink)).toEqual([
    '/archive/2025/',
    '/archive/2026/02/',
    '/archive/2025/12/',
  ]);
});
