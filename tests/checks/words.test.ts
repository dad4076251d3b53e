import { expect, test } from 'vitest';
import { timestamp } from '../site/sample-article.ts';
import { checkNewspaper, flawlessArticle, richText, source } from './newspaper.ts';

const file = source('content/articles/world/talks.md');

test('headline-length-reports-more-than-110-characters-however-they-are-encoded', () => {
  const check = (headline: string) => checkNewspaper({ articles: [flawlessArticle('talks', { headline })] });
  expect(check('x'.repeat(110))).toEqual([]);
  expect(check('👩‍🚀'.repeat(110))).toEqual([]);
  expect(check('👩‍🚀'.repeat(111))).toEqual([
    {
      code: 'headline-length',
      level: 'warning',
      message: 'The headline has 111 characters; search engines and cards cut it after 110.',
      hint: 'shorten it, or move a part of it to the standfirst',
      spot: { file, key: ['headline'] },
    },
  ]);
});

test('missing-standfirst-reports-an-article-without-one-at-its-headline', () => {
  const { standfirst: _, ...bare } = flawlessArticle('talks');
  expect(checkNewspaper({ articles: [bare] })).toMatchObject([
    { code: 'missing-standfirst', level: 'warning', spot: { file, key: ['headline'], on: 'key' } },
  ]);
});

test('standfirst-repeats-folds-case-spaces-and-punctuation', () => {
  const check = (standfirst: string, firstParagraph: string) =>
    checkNewspaper({
      articles: [flawlessArticle('talks', { standfirst: richText(standfirst) })],
      outline: { firstParagraph },
    });
  expect(check('“Talks”  will begin — on Monday', '"TALKS" will begin - on Monday.')).toMatchObject([
    { code: 'standfirst-repeats', spot: { file, key: ['standfirst'] } },
  ]);
  expect(check('Talks will begin on Monday', 'Talks will begin on Tuesday')).toEqual([]);
  expect(check('…', '—')).toEqual([]);
});

test('future-updated-reports-a-time-after-the-builds-instant', () => {
  const check = (updated: string) =>
    checkNewspaper({ articles: [flawlessArticle('talks', { updated: timestamp(updated) })] });
  expect(check('2026-02-01T12:00:00Z')).toEqual([]);
  expect(check('2026-02-01T12:00:01Z')).toMatchObject([
    { code: 'future-updated', spot: { file, key: ['updated'] } },
  ]);
});

test('unknown-author-reports-each-id-without-a-file-and-guesses-the-one-that-was-meant', () => {
  const articles = [
    flawlessArticle('talks', { authors: [{ id: 'ana-ruiz' }, { id: 'ana-riuz' }, { id: 'Wire staff' }] }),
  ];
  expect(checkNewspaper({ articles, authors: ['ana-ruiz', 'bo-lind'] })).toMatchObject([
    { code: 'unknown-author', hint: 'did you mean `ana-ruiz`?', spot: { file, key: ['authors', 1] } },
    { code: 'unknown-author', hint: 'write that file', spot: { file, key: ['authors', 2] } },
  ]);
});
