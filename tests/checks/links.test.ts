import { expect, test } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import { checkNewspaper, flawlessArticle, makeLink, source } from './newspaper.ts';

const place = { file: source('content/articles/world/talks.md'), line: 12, column: 5 };
const missiles = flawlessArticle('missiles', { anchors: ['the-treaty', 'städte'] });

function checkLink(target: string, fragment = '', others: readonly Article[] = [missiles], from = {}) {
  const talks = flawlessArticle('talks', {
    links: [makeLink(target, fragment)],
    anchors: ['summary'],
    ...from,
  });
  return checkNewspaper({ articles: [talks, ...others] });
}

test.each([
  ['an article by its file', 'content/articles/world/missiles.md', ''],
  ['an article by its permalink', '/world/2026/01/01/missiles/', '#the-treaty'],
  ['an address without its closing slash', '/world/2026/01/01/missiles', ''],
  ['a heading', 'content/articles/world/missiles.md', '#the-treaty'],
  ['a heading in percent-encoding', 'content/articles/world/missiles.md', '#st%C3%A4dte'],
  ['a heading of its own', 'content/articles/world/talks.md', '#summary'],
  ['the top', 'content/articles/world/missiles.md', '#top'],
])('a-link-to-%s-is-not-remarked-upon', (_, target, fragment) => {
  expect(checkLink(target, fragment)).toEqual([]);
});

test('dead-link-guesses-the-article-that-was-meant-as-seen-from-the-file', () => {
  const rates = flawlessArticle('interest-rates', { section: 'business' });
  expect(checkLink('content/articles/world/interest-rate.md', '', [missiles, rates])).toEqual([
    {
      code: 'dead-link',
      level: 'error',
      message: 'The link leads to content/articles/world/interest-rate.md, but there is no such file.',
      hint: 'did you mean `../business/interest-rates.md`?',
      spot: place,
    },
  ]);
});

test('dead-link-rather-guesses-an-article-in-the-same-folder', () => {
  const others = [flawlessArticle('rates', { section: 'business' }), flawlessArticle('rates')];
  const found = checkLink('content/articles/rates', '', others);
  expect(found.filter(({ code }) => code === 'dead-link')).toMatchObject([
    { hint: 'did you mean `rates.md`?' },
  ]);
});

test('dead-link-reports-addresses-and-files-that-have-no-page', () => {
  expect(checkLink('/world/2026/01/01/misiles/')).toMatchObject([
    { code: 'dead-link', hint: 'did you mean `/world/2026/01/01/missiles/`?', spot: place },
  ]);
  const talks = flawlessArticle('talks', { links: [makeLink('content/articles/world/report.pdf')] });
  const files = [talks.source, source('content/articles/world/report.pdf')];
  expect(checkNewspaper({ articles: [talks], files })).toMatchObject([
    {
      code: 'dead-link',
      message:
        'The link leads to content/articles/world/report.pdf, which is neither an article nor a standing page: it has no page on the site.',
    },
  ]);
});

test('dead-link-is-an-error-in-a-draft-too', () => {
  expect(checkLink('content/articles/world/gone.md', '', [missiles], { draft: true })).toMatchObject([
    { code: 'dead-link', level: 'error' },
  ]);
});

test.each(['content/articles/world/secret.md', '/world/2026/01/01/secret/'])(
  'a-link-to-an-unpublished-article-by-%s-is-a-warning-that-says-why',
  (target) => {
    expect(checkLink(target, '#plan', [flawlessArticle('secret', { draft: true })])).toEqual([
      {
        code: 'link-to-unpublished',
        level: 'warning',
        message: 'The link leads to content/articles/world/secret.md, which is a draft.',
        hint: 'its words are printed without a link until that article is published',
        spot: place,
      },
    ]);
  },
);

test('a-link-to-an-article-with-errors-is-a-warning', () => {
  const articles = [flawlessArticle('talks', { links: [makeLink('content/articles/world/broken.md')] })];
  expect(checkNewspaper({ articles, refused: ['content/articles/world/broken.md'] })).toMatchObject([
    {
      code: 'link-to-unpublished',
      message: 'The link leads to content/articles/world/broken.md, which has errors.',
    },
  ]);
});

test('dead-anchor-reports-a-heading-that-the-article-does-not-have', () => {
  expect(checkLink('content/articles/world/missiles.md', '#the-treaties')).toEqual([
    {
      code: 'dead-anchor',
      level: 'warning',
      message: 'content/articles/world/missiles.md has no heading `#the-treaties`.',
      hint: 'did you mean `#the-treaty`?',
      spot: place,
    },
  ]);
  expect(checkLink('content/articles/world/talks.md', '#the-treaty')).toMatchObject([
    { code: 'dead-anchor', message: 'This text has no heading `#the-treaty`.' },
  ]);
});

test('a-link-in-the-settings-that-leads-nowhere-is-told-at-its-key', () => {
  const footer = [
    { name: 'Talks', url: '/world/2026/01/01/missiles#top' },
    { name: 'Abroad', url: 'https://other.example/' },
    { name: 'Team', url: '/tem/' },
  ];
  const publisher = { name: 'Gazette', sameAs: [], ethicsPolicy: '/ethics/' };
  const addresses = new Set([missiles.permalink, '/team/']);
  expect(checkNewspaper({ articles: [missiles], settings: { footer, publisher }, addresses })).toMatchObject([
    {
      code: 'dead-link',
      message: 'The link leads to /tem/, but the site has no such page.',
      hint: 'did you mean `/team/`?',
      spot: { file: 'content/site.yaml', key: ['footer', 2, 'url'] },
    },
    { code: 'dead-link', spot: { file: 'content/site.yaml', key: ['publisher', 'ethicsPolicy'] } },
  ]);
});
