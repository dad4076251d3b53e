import { expect, test } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import type { Config } from '../../src/model/config.ts';
import type { Hash, Permalink, SourcePath } from '../../src/model/paths.ts';
import type { Site } from '../../src/model/site.ts';
import { newsSitemap } from '../../src/outputs/news-sitemap.ts';
import type { OutputFormat, PlanTools } from '../../src/outputs/output-format.ts';
import { robots } from '../../src/outputs/robots.ts';
import { shardArticles } from '../../src/outputs/sitemap-shards.ts';
import { sitemaps } from '../../src/outputs/sitemaps.ts';
import { adsTxt, securityTxt, trustTxt } from '../../src/outputs/well-known.ts';
import { assembleSite } from '../../src/site/assemble.ts';
import { instant, sampleArticle, timestamp } from '../site/sample-article.ts';
import { sampleConfig } from '../site/sample-config.ts';
import { openClock } from '../../src/support/clock.ts';

const unused = (): never => {
  throw new Error('there are no pictures');
};
const tools: PlanTools = {
  addresses: new Set(),
  frameOrigins: [],
  listed: [
    { permalink: '/' as Permalink },
    { permalink: '/about/' as Permalink, modified: timestamp('2025-03-01T00:00:00Z') },
    { permalink: '/world/2026/01/01/a/' as Permalink },
  ],
  stringsOf: () => ({}),
  planRendition: unused,
  planCrops: unused,
  planIcons: unused,
};

function makeSite(articles: Article[], config: Partial<Config> = {}): Site {
  return assembleSite({
    config: { ...sampleConfig, ...config },
    clock: openClock(instant('2026-06-01T12:00:00Z')),
    articles,
    authors: [],
    refused: new Set<SourcePath>(),
    pictures: new Map(),
    assets: {},
    templates: () => 'hash' as Hash,
  }).site;
}

const planned = (format: OutputFormat, site: Site) =>
  new Map([...format.plan(site, tools)].map((page) => [String(page.path), page]));
const inputsOf = (format: OutputFormat, site: Site, path: string) =>
  planned(format, site).get(path)?.content().inputs;
const textOf = (format: OutputFormat, config: Partial<Config> = {}) =>
  [...format.plan(makeSite([], config), tools)].map(({ content }) => content().inputs['text']);

const old = sampleArticle('old', { published: timestamp('2024-12-31T23:30:00Z') });
const a = sampleArticle('a', { updated: timestamp('2026-02-01T00:00:00Z') });
const b = sampleArticle('b', { published: timestamp('2026-03-01T00:00:00Z') });
const origin = 'https://gazette.example';

test('articles-are-listed-by-the-newsrooms-year-with-the-time-of-their-last-change', () => {
  const site = makeSite([old, a, b], { timeZone: 'Europe/Paris' });
  expect(inputsOf(sitemaps, site, 'sitemaps/articles-2026.xml')).toEqual({
    urls: [
      { loc: `${origin}${a.permalink}`, lastmod: '2026-02-01T01:00:00+01:00', images: [] },
      { loc: `${origin}${b.permalink}`, lastmod: '2026-03-01T01:00:00+01:00', images: [] },
    ],
  });
  expect(inputsOf(sitemaps, site, 'sitemaps/articles-2025.xml')).toEqual({
    urls: [{ loc: `${origin}${old.permalink}`, lastmod: '2025-01-01T00:30:00+01:00', images: [] }],
  });
});

test('the-index-names-each-sitemap-with-the-newest-time-inside', () => {
  expect(inputsOf(sitemaps, makeSite([old, a]), 'sitemap.xml')).toEqual({
    sitemaps: [
      { loc: `${origin}/sitemaps/articles-2024.xml`, lastmod: '2024-12-31T23:30:00+00:00' },
      { loc: `${origin}/sitemaps/articles-2026.xml`, lastmod: '2026-02-01T00:00:00+00:00' },
      { loc: `${origin}/sitemaps/pages.xml`, lastmod: '2025-03-01T00:00:00+00:00' },
    ],
  });
});

test('pages-are-listed-apart-from-articles', () => {
  expect(inputsOf(sitemaps, makeSite([a]), 'sitemaps/pages.xml')).toEqual({
    urls: [
      { loc: `${origin}/`, images: [] },
      { loc: `${origin}/about/`, lastmod: '2025-03-01T00:00:00+00:00', images: [] },
    ],
  });
});

test('articles-that-search-engines-should-not-look-at-are-in-no-sitemap', () => {
  const published = timestamp('2026-06-01T00:00:00Z');
  const hidden = [
    sampleArticle('n', { published, robots: 'NOINDEX, follow' }),
    sampleArticle('m', { published, robots: 'none' }),
    sampleArticle('c', { published, canonical: 'https://elsewhere.example/c' }),
  ];
  const own = sampleArticle('own', { published, canonical: `${origin}/world/2026/01/01/own/` });
  const site = makeSite([...hidden, own]);
  expect(shardArticles(site).flatMap(({ articles }) => articles)).toEqual([own]);
  expect(inputsOf(newsSitemap, site, 'sitemaps/news.xml')?.['urls']).toHaveLength(1);
});

test('a-new-article-leaves-all-sitemaps-but-the-last-of-its-year-as-they-are', () => {
  const shards = (articles: Article[]) => shardArticles(makeSite(articles), { urls: 2, bytes: 1e6 });
  const before = [1, 2, 3].map((day) =>
    sampleArticle(`s${day}`, { published: timestamp(`2026-01-0${day}T00:00:00Z`) }),
  );
  const after = shards([...before, b]);
  expect(after.map(({ permalink }) => permalink)).toEqual([
    '/sitemaps/articles-2026.xml',
    '/sitemaps/articles-2026-2.xml',
  ]);
  expect(after[0]).toEqual(shards(before)[0]);
  expect(after[1]?.articles).toEqual([before[2], b]);
});

test('a-sitemap-is-split-before-it-grows-too-large', () => {
  expect(shardArticles(makeSite([a, b]), { urls: 100, bytes: 300 })).toHaveLength(2);
});

test('the-news-sitemap-names-what-was-published-within-two-days', () => {
  const times = ['2026-05-30T12:00:00Z', '2026-05-30T12:00:01Z', '2026-06-01T12:00:00Z'];
  const articles = times.map((time, index) =>
    sampleArticle(`n${index}`, { published: timestamp(time), language: 'pt-BR' }),
  );
  const urls = inputsOf(newsSitemap, makeSite(articles), 'sitemaps/news.xml')?.['urls'];
  expect(urls).toMatchObject([{ title: 'Headline of n2', language: 'pt' }, { title: 'Headline of n1' }]);
});

test('without-news-there-is-no-news-sitemap-and-no-line-of-it', () => {
  const site = makeSite([a]);
  expect(planned(newsSitemap, site).size).toBe(0);
  expect(JSON.stringify(inputsOf(sitemaps, site, 'sitemap.xml'))).not.toContain('news.xml');
});

test('a-news-sitemap-names-at-most-a-thousand-articles', () => {
  const published = timestamp('2026-06-01T00:00:00Z');
  const many = Array.from({ length: 1001 }, (_, index) => sampleArticle(`m${index}`, { published }));
  expect(inputsOf(newsSitemap, makeSite(many), 'sitemaps/news.xml')?.['urls']).toHaveLength(1000);
});

test('robots-are-welcome-unless-the-newsroom-says-otherwise', () => {
  expect(textOf(robots)).toEqual([`User-agent: *\nDisallow:\n\nSitemap: ${origin}/sitemap.xml\n`]);
  const rules = [{ agent: 'GPTBot', allow: ['/about/'], disallow: ['/', '/caf\u00e9%20/'] }];
  expect(textOf(robots, { robots: rules, outputs: { sitemaps: false } })).toEqual([
    'User-agent: GPTBot\nAllow: /about/\nDisallow: /\nDisallow: /caf%C3%A9%20/\n\nUser-agent: *\nDisallow:\n',
  ]);
});

test('what-is-not-configured-is-not-written', () => {
  for (const format of [adsTxt, securityTxt, trustTxt]) expect(textOf(format)).toEqual([]);
});

test('security-txt-has-its-fields-in-the-order-of-the-rfc', () => {
  const security = {
    contact: ['mailto:a@b.example'],
    expires: '2027-01-01T00:00:00Z',
    languages: ['en', 'es'],
    policy: ['https://b.example/policy'],
    encryption: [],
    acknowledgments: [],
    hiring: [],
  };
  expect(textOf(securityTxt, { security })).toEqual([
    'Contact: mailto:a@b.example\nExpires: 2027-01-01T00:00:00Z\nPreferred-Languages: en, es\n' +
      `Canonical: ${origin}/.well-known/security.txt\nPolicy: https://b.example/policy\n`,
  ]);
});

test('trust-txt-names-the-public-profiles-of-the-newsroom', () => {
  const none = { member: [], control: [], controlledby: [], vendor: [], customer: [], disclosure: [] };
  const trust = { ...none, belongto: ['https://a.example/'], social: ['https://x.example/g'], contact: [] };
  const connect = [{ name: 'X', url: 'https://x.exa\nmple/g' }];
  expect(textOf(trustTxt, { connect, trust: { ...trust, datatrainingallowed: 'no' } })).toEqual([
    'belongto=https://a.example/\nsocial=https://x.example/g\ndatatrainingallowed=no\n',
  ]);
});
