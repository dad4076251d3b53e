import { expect, test } from 'vitest';
import type { Hash, SourcePath } from '../../src/model/paths.ts';
import type { PlanTools } from '../../src/outputs/output-format.ts';
import { planChrome } from '../../src/outputs/chrome.ts';
import { searchPage } from '../../src/outputs/search-page.ts';
import { assembleSite } from '../../src/site/assemble.ts';
import { instant, sampleArticle } from '../site/sample-article.ts';
import { sampleConfig } from '../site/sample-config.ts';
import { openClock } from '../../src/support/clock.ts';

const unused = (): never => {
  throw new Error('the sample site has no pictures');
};
const tools: PlanTools = {
  addresses: new Set(),
  listed: [],
  frameOrigins: [],
  stringsOf: () => ({ search: 'Search' }),
  planRendition: unused,
  planCrops: unused,
  planIcons: unused,
};

function sampleSite(config = sampleConfig) {
  const articles = Array.from({ length: 30 }, (_, number) => sampleArticle(`story-${number}`));
  const clock = openClock(instant('2026-06-01T00:00:00Z'));
  const parts = { config, clock, articles, authors: [], refused: new Set<SourcePath>() };
  return assembleSite({ ...parts, pictures: new Map(), assets: {}, templates: () => 'hash' as Hash }).site;
}

test('the masthead of every page leads to the search', () => {
  expect(planChrome(sampleSite(), tools).chrome.search).toBe('/search/');
});

test('a newspaper without the search has neither its page nor its form', () => {
  const site = sampleSite({ ...sampleConfig, outputs: { 'search-page': false } });
  expect([...searchPage.addresses(site)]).toEqual([]);
  expect([...searchPage.plan(site, tools)]).toEqual([]);
  expect(planChrome(site, tools).chrome).not.toHaveProperty('search');
});

test('the archive is offered where there is one', () => {
  expect(planChrome(sampleSite(), tools).chrome.archive).toBe('/archive/');
  const without = sampleSite({ ...sampleConfig, outputs: { 'archive-pages': false } });
  expect(planChrome(without, tools).chrome).not.toHaveProperty('archive');
});

test('an older article does not change the page', () => {
  const [page] = searchPage.plan(sampleSite(), tools);
  const site = sampleSite();
  const older = { ...site, articles: [...site.articles, sampleArticle('the-oldest')] };
  expect([...searchPage.plan(older, tools)][0]?.seal().key).toBe(page?.seal().key);
});
