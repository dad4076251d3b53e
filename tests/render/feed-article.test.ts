import { expect, test } from 'vitest';
import type { ArticleBody } from '../../src/model/article.ts';
import type { PrintablePage } from '../../src/model/page.ts';
import type { Hash, OutputPath, SourcePath } from '../../src/model/paths.ts';
import type { ArticleView, FigureView } from '../../src/model/view.ts';
import { loadStrings } from '../../src/render/strings.ts';
import { renderPage } from '../../src/render/render-page.ts';
import { readTemplates } from '../../src/render/template-files.ts';
import { makeRenderer } from '../../src/render/templates.ts';
import { at, makeArticlePage, makeChrome } from './news-page.ts';
import { makeNewspaper } from './newspaper.ts';
import { makeFeed, makeItem } from './printers/sample-feed.ts';

const source = 'content/articles/world/talks.md' as SourcePath;
const address = 'https://gazette.example/world/2022/01/09/talks/';
const root = makeNewspaper();
const stringsOf = loadStrings(root);
const text: ArticleBody = {
  text: '',
  parts: [
    '<p>It began.<a href="#fn1">1</a></p>\n',
    { slot: 'figure', index: 0 },
    '<p>',
    { slot: 'link', target: source, fragment: '#then' },
    'Before',
    { slot: 'link-end', target: source },
    '</p>',
  ],
};
const figure: FigureView = {
  picture: { src: '/assets/quay.jpg', alt: 'A "quay"', width: 1200, height: 800, sources: [] },
  captionHtml: 'The <a href="/world/">quay</a>',
  credit: 'Ann Lee',
};

/** What a feed of one article has as that article's text. */
async function printArticle(changes: Partial<ArticleView> = {}, templates = root): Promise<string> {
  const { article } = makeArticlePage(changes);
  const inputs = { site: makeChrome(), article, strings: stringsOf(article.language) };
  const page: PrintablePage = {
    path: 'feed.json' as OutputPath,
    template: 'json-feed',
    inputs: { ...makeFeed([makeItem({ full: true })]) },
    bodies: [
      {
        source,
        hash: 'hash' as Hash,
        place: 'feed',
        address,
        links: { [source]: '/world/before/' },
        figures: [figure],
        frame: { template: 'partials/feed/article.njk', inputs },
      },
    ],
  };
  const printed = await renderPage(page, new Map([[source, text]]), makeRenderer(readTemplates(templates)));
  return JSON.parse(String(printed)).items[0].content_html;
}

test('every-address-is-absolute', async () => {
  const html = await printArticle({
    lead: figure,
    standfirstHtml: 'See <a href="/world/">World</a>',
    corrections: [
      { date: at('2022-01-10T15:00:00Z'), kind: 'correction', html: 'Not <a href="/x/">so</a>.', text: '' },
    ],
  });
  const addresses = [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, found]) => found);
  expect(addresses).toEqual([
    'https://gazette.example/world/',
    'https://gazette.example/assets/quay.jpg',
    'https://gazette.example/world/',
    `${address}#fn1`,
    'https://gazette.example/assets/quay.jpg',
    'https://gazette.example/world/',
    'https://gazette.example/world/before/#then',
    'https://gazette.example/x/',
  ]);
});

test('who-paid-and-what-may-upset-come-first-and-corrections-last', async () => {
  const html = await printArticle({
    sponsor: 'Shoes & Co',
    type: 'opinion',
    contentWarning: 'describes violence',
    dateline: 'GENEVA',
    lead: figure,
    corrections: [
      { date: at('2022-01-10T15:00:00Z'), kind: 'clarification', html: 'It was Tuesday.', text: '' },
    ],
  });
  const order = [
    'Paid for by Shoes &amp; Co',
    '<strong>Opinion</strong>',
    'This article has been clarified.',
    'describes violence',
    '<figure>',
    'GENEVA —',
    'January 10, 2022',
  ];
  const places = order.map((words) => html.indexOf(words));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(html.slice(places.at(-1))).toContain('It was Tuesday.');
});

test('pictures-carry-caption-and-credit-without-what-only-the-page-can-use', async () => {
  const html = await printArticle();
  expect(html).toContain(
    '<img src="https://gazette.example/assets/quay.jpg" width="1200" height="800" alt="A &quot;quay&quot;">',
  );
  expect(html).toMatch(/<figcaption>\s+The <a [^>]*>quay<\/a>\s+\(Photo: Ann Lee\)\s+<\/figcaption>/);
  expect(html).not.toMatch(/srcset|loading=|class="placeholder"/);
});

test('an-article-that-runs-from-right-to-left-says-so', async () => {
  expect(await printArticle({ language: 'ar' })).toMatch(/^<div lang="ar" dir="rtl">[^]*<\/div>$/);
  expect(await printArticle()).not.toContain('<div');
});

test('a-newspaper-can-print-articles-in-feeds-its-own-way', async () => {
  const own = makeNewspaper({
    'partials/feed/article.njk': '<p>{{ article.headline }}</p>{{ body | safe }}',
  });
  expect(await printArticle({}, own)).toMatch(/^<p>US and Russia set to talk in Geneva<\/p><p>It began\./);
});
