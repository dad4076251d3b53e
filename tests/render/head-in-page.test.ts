import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bodyClass } from '../../src/render/json-ld/article.ts';
import { loadStrings } from '../../src/render/strings.ts';
import { readTemplates } from '../../src/render/template-files.ts';
import { makeRenderer } from '../../src/render/templates.ts';
import { makeArticlePage, makeChrome, permalink } from './news-page.ts';

const root = join(import.meta.dirname, '../..');
const assetNames = [
  'fonts/source-serif-latin.woff2',
  'fonts/public-sans-latin.woff2',
  'style.css',
  'favicon.svg',
  'site.js',
];
const site = makeChrome({
  assets: Object.fromEntries(assetNames.map((name) => [name, permalink(`/assets/${name}`)])),
});
const hostile = '</script></title><script>alert("1")</script>" onload="x';

function renderArticle(): string {
  const words = { headline: hostile, seoTitle: hostile, description: hostile, dateline: hostile };
  const page = makeArticlePage(words, site);
  const inputs = { ...page, strings: loadStrings(root)('en'), body: '<p>Text.</p>' };
  return makeRenderer(readTemplates(root)).render('layouts/article.njk', inputs);
}

test('hostile-text-in-the-head-stays-text', () => {
  const head = renderArticle().split('</head>')[0] ?? '';
  expect(head).not.toContain('<script>alert');
  expect(head.match(/<\/title>/g)).toHaveLength(1);
  expect(head).toContain('content="&lt;/script&gt;&lt;/title&gt;&lt;script&gt;alert(&quot;1&quot;)');
});

test('the-structured-data-of-a-page-reads-back-as-it-was', () => {
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(renderArticle()) ?? [];
  expect(JSON.parse(json)['@graph'][0]).toMatchObject({ headline: hostile, dateline: hostile });
});

test('the-element-that-the-paywall-names-holds-the-text', () => {
  expect(renderArticle()).toMatch(new RegExp(`<div class="${bodyClass}">[^]*Text\\.`));
});
