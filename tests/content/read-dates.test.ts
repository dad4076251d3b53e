import { expect, test } from 'vitest';
import { linesOf, parseLines } from './article-file.ts';

test('without `published` the date of the file name counts, as a day of the newsroom', () => {
  expect(parseLines('').article?.published).toEqual({ at: Date.UTC(2022, 0, 9, 5), precision: 'day' });
});

test('without either date the article has none, and the error says both ways to give one', () => {
  expect(linesOf(parseLines('', { path: 'content/articles/world/talks.md' }))).toEqual([
    '1:1 missing-field `published` is missing, and the name of the file does not begin with a date. (write `published: 2022-01-09 10:30`, or begin the file name with `2022-01-09-`)',
  ]);
});

test('an impossible date of the file name is an error where it is needed', () => {
  const path = 'content/articles/world/2015-02-30-talks.md';
  expect(linesOf(parseLines('', { path }))[0]).toContain('`2015-02-30` does not exist');
  expect(linesOf(parseLines('published: 2015-03-02', { path }))).toEqual([]);
});

test.each([
  [
    'published: 2022-01-09 10:30\nupdated: 2022-01-09 10:29',
    '4:10 date-order `updated` is earlier than `published`.',
  ],
  ['published: 2022-01-09\nupdated: 2022-01-08', '4:10 date-order'],
  ['expires: 2022-01-09', '3:10 date-order `expires` is not later than `published`'],
  ['embargo: 2022-02-01 06:00\nexpires: 2022-01-31', '4:10 date-order `expires` is not later than `embargo`'],
  ['published: 2022-03-13 02:30', '3:12 invalid-date `2022-03-13 02:30` does not exist in America/New_York'],
])('%j contradicts itself', (lines, problem) => {
  expect(linesOf(parseLines(lines))).toEqual([expect.stringContaining(problem)]);
});

test('a day of updating is not earlier than a time of the same day', () => {
  expect(linesOf(parseLines('published: 2022-01-09 10:30\nupdated: 2022-01-09'))).toEqual([]);
});
