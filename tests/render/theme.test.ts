import { readdirSync } from 'node:fs';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { makeFigure } from './sample-views.ts';
import { renderSample, renderSamples } from './sample-pages.ts';

const samples = await renderSamples();
const article = samples.get('article') ?? '';

test('every-page-is-valid-html', async () => {
  const validator = new HtmlValidate({ extends: ['html-validate:recommended'] });
  for (const [name, html] of samples) {
    const { results } = await validator.validateString(html, name);
    const messages = results.flatMap((result) => result.messages.map(({ message }) => `${name}: ${message}`));
    expect(messages).toEqual([]);
  }
});

test('an-articles-parts-stand-in-the-order-in-which-they-are-read', () => {
  const order = [
    'class="skip-link"',
    'class="nameplate"',
    'class="section-nav"',
    '<search',
    'class="connect"',
    '<main',
    'class="eyebrow"',
    '<h1',
    'class="standfirst"',
    'class="byline"',
    'class="published"',
    'class="updated"',
    'class="reading-time"',
    'figure-lead',
    'class="body"',
    'class="tags"',
    'class="author-note"',
    'Related Article:',
    'class="latest"',
    'class="site-footer"',
  ].map((mark) => article.indexOf(mark));
  expect(order).not.toContain(-1);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
});

test('the-header-asks-and-connects-in-the-words-of-the-page', () => {
  expect(article).toContain(
    '<label class="visually-hidden" for="search-field">Hi, what are you looking for?</label>',
  );
  expect(article).toContain('placeholder="Hi, what are you looking for?"');
  expect(article).toContain('<nav class="connect" aria-label="Connect with us">');
  expect(samples.get('arabic')).toContain('aria-label="تواصل معنا"');
});

test('one-related-article-is-a-line-and-several-are-cards', () => {
  expect(article).toMatch(
    /<strong id="related-heading">Related Article:<\/strong> <a href="\/world\/card-1\/">/,
  );
  const long = samples.get('long') ?? '';
  expect(long).not.toContain('Related Article:');
  expect(long.slice(long.indexOf('class="related"')).match(/<article class="card/g)).toHaveLength(3);
});

test('a-credit-shows-with-and-without-a-caption', () => {
  expect(article).toContain('<span class="credit">Photo: NBC News</span>');
  const { picture } = makeFigure('geneva-lake.jpg');
  const bare = renderSample('partials/figure.njk', { figure: { picture, credit: 'NBC News' } });
  expect(bare).toContain('<figcaption>');
  expect(bare).toContain('<span class="credit">Photo: NBC News</span>');
  expect(renderSample('partials/figure.njk', { figure: { picture } })).not.toContain('figcaption');
});

test('a-card-with-a-picture-shows-its-credit', () => {
  const front = samples.get('front') ?? '';
  expect(front.match(/class="credit"/g)).toHaveLength(front.match(/class="card-picture"/g)?.length ?? 0);
});

test('the-lead-picture-comes-first-and-the-others-when-they-are-reached', () => {
  const pictures = [...article.matchAll(/<img (?!class="placeholder")[^>]*>/g)].map(([tag]) => tag);
  expect(pictures[0]).toContain('fetchpriority="high"');
  expect(pictures[0]).not.toContain('loading=');
  for (const tag of pictures.slice(1)) expect(tag).toContain('loading="lazy"');
  for (const tag of pictures) expect(tag).toMatch(/ width="\d+" height="\d+"/);
});

test('a-page-has-no-style-or-script-of-its-own-but-structured-data', () => {
  for (const html of samples.values()) {
    expect(html).not.toMatch(/ style=| on\w+=|<style/);
    for (const [tag] of html.matchAll(/<script[^>]*>/g))
      expect(tag).toMatch(/ld\+json|type="module" src="\/assets\//);
  }
});

test('a-card-in-another-language-says-so-where-its-words-are', () => {
  expect(samples.get('front')).toContain('<a href="/world/card-2/" lang="ar" dir="rtl">');
  expect(samples.get('front')).toContain('<a href="/world/card-1/">');
});

test('a-hostile-dateline-or-language-is-text', () => {
  const evil = 'ar"><script>';
  const dateline = renderSample('partials/dateline.njk', { article: { dateline: evil } });
  expect(dateline).toContain('ar&quot;&gt;&lt;script&gt;');
  const card = { headline: 'A', href: '/a/', language: 'ar"x' };
  expect(() => renderSample('partials/card.njk', { card, site: { language: 'en' } })).toThrow(
    /Incorrect locale/,
  );
});

test('hostile-words-are-text-wherever-they-are-printed', () => {
  const evil = '"><script>alert(1)</script>{{ 7 * 7 }}';
  const picture = {
    src: evil,
    alt: evil,
    srcset: evil,
    sources: [{ type: evil, srcset: evil }],
    placeholder: evil,
    width: 3,
    height: 2,
  };
  const figure = { picture, credit: evil, copyrightNotice: evil, license: evil };
  const card = {
    headline: evil,
    href: evil,
    label: evil,
    kicker: evil,
    sponsor: evil,
    credit: evil,
    picture,
  };
  const site = { language: 'en', timeZone: 'UTC' };
  const author = { name: evil, href: evil, bioHtml: 'bio', picture };
  for (const [name, inputs] of Object.entries({
    figure: { figure },
    card: { card },
    'author-note': { author },
  })) {
    const html = renderSample(`partials/${name}.njk`, { site, ...inputs });
    expect(html).not.toContain('<script');
    expect(html).toContain('{{ 7 * 7 }}');
  }
});

test('an-icon-is-hidden-from-readers-who-listen-and-draws-in-the-texts-colour', () => {
  const folder = path.resolve(import.meta.dirname, '../../templates/partials/icons');
  for (const name of readdirSync(folder)) {
    const svg = renderSample(`partials/icons/${name}`, {});
    expect(svg).toMatch(/^<svg [^>]*aria-hidden="true"/);
    expect(svg).toContain('currentColor');
  }
});

test('a-link-without-an-icon-shows-its-name', () => {
  const connect = [{ name: 'Carrier pigeon', url: 'https://pigeon.example/', icon: '../../secret' }];
  const html = renderSample('partials/connect.njk', { site: { connect } });
  expect(html).toContain(
    '<a href="https://pigeon.example/" rel="me"><span class="name">Carrier pigeon</span></a>',
  );
});
