import { expect, test } from 'vitest';
import { checkNewspaper, flawlessArticle, permalink, source } from './newspaper.ts';

const talks = flawlessArticle('talks');
const talksFile = source('content/articles/world/talks.md');
const treatyFile = source('content/articles/world/treaty.md');

test('duplicate-id-tells-each-of-the-articles-of-the-others', () => {
  const articles = ['a', 'b', 'c'].map((slug) => flawlessArticle(slug, { id: slug === 'c' ? '17' : '16' }));
  expect(checkNewspaper({ articles })).toMatchObject([
    {
      code: 'duplicate-id',
      level: 'error',
      message: 'The id `16` is also that of content/articles/world/b.md.',
      spot: { file: source('content/articles/world/a.md'), key: ['id'] },
    },
    { code: 'duplicate-id', message: 'The id `16` is also that of content/articles/world/a.md.' },
  ]);
});

test('an-alias-must-not-be-another-articles-address-in-any-spelling', () => {
  const aliases = ['/old/', '/WORLD/2026/01/01/Talks/'].map(permalink);
  expect(checkNewspaper({ articles: [talks, flawlessArticle('treaty', { aliases })] })).toEqual([
    {
      code: 'address-taken',
      level: 'error',
      message:
        'The address /WORLD/2026/01/01/Talks/ belongs to content/articles/world/talks.md (as its page) as well.',
      hint: 'take the alias out of one of them',
      spot: { file: treatyFile, key: ['aliases', 1] },
    },
  ]);
});

test('two-equal-aliases-are-told-to-both-articles-whatever-their-unicode-form', () => {
  const articles = [
    flawlessArticle('talks', { aliases: [permalink('/caf%C3%A9/')] }),
    flawlessArticle('treaty', { aliases: [permalink('/cafe%CC%81/')] }),
  ];
  expect(checkNewspaper({ articles })).toMatchObject([
    { code: 'address-taken', spot: { file: talksFile, key: ['aliases', 0] } },
    { code: 'address-taken', spot: { file: treatyFile, key: ['aliases', 0] } },
  ]);
});

test('an-alias-that-is-the-articles-own-address-would-redirect-to-itself', () => {
  const articles = [flawlessArticle('talks', { aliases: [talks.permalink] })];
  expect(checkNewspaper({ articles })).toMatchObject([
    { code: 'address-taken', hint: 'take it out', spot: { file: talksFile, key: ['aliases', 0] } },
  ]);
});

test('a-draft-is-told-today-that-its-address-is-taken', () => {
  const draft = flawlessArticle('treaty', { draft: true, permalink: talks.permalink });
  expect(checkNewspaper({ articles: [talks, draft] })).toMatchObject([
    { code: 'address-taken', level: 'error', spot: { file: treatyFile, key: ['slug'] } },
  ]);
});
