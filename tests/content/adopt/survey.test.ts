import { expect, test } from 'vitest';
import { fitValue } from '../../../src/content/adopt/fit-value.ts';
import { proposeAliases, surveyKeys } from '../../../src/content/adopt/survey.ts';

test('keys are told by how many files have them, with up to three different values', () => {
  const files = [1, 2, 2, 3, 4].map((weight) => ({ weight, title: 'Same', empty: '' }));
  expect(surveyKeys(files)).toEqual([
    { name: 'title', count: 5, field: 'headline', samples: ['Same'] },
    { name: 'weight', count: 5, field: undefined, samples: [1, 2, 3] },
  ]);
});

test('of two names of one key, which one file has both of, the more frequent is taken', () => {
  const keys = surveyKeys([{ date: '2020-01-01', publishDate: '2020-01-02' }, { date: '2020-01-03' }]);
  expect(proposeAliases(keys)).toEqual({ published: ['date'] });
});

test('two names of one key that no file has both of are both taken, the more frequent first', () => {
  const keys = surveyKeys([{ summary: 'a' }, { excerpt: 'b' }, { excerpt: 'c' }]);
  expect(proposeAliases(keys)).toEqual({ standfirst: ['excerpt', 'summary'] });
});

test('a name of ours keeps its meaning, and no other name is taken beside it in one file', () => {
  const keys = surveyKeys([{ headline: 'A', title: 'B' }, { title: 'C' }, { title: 'D' }]);
  expect(proposeAliases(keys)).toEqual({});
  expect(keys.find(({ name }) => name === 'headline')?.field).toBe('headline');
});

test('a name whose values are mostly something else is not taken', () => {
  const maps = [{ author: { name: 'Ada' } }, { author: { name: 'Bo' } }, { author: 'Cy' }];
  expect(proposeAliases(surveyKeys(maps))).toEqual({});
  expect(proposeAliases(surveyKeys([{ date: 'last week' }]))).toEqual({});
});

test('neither section nor slug is guessed, and names that objects have by themselves mean nothing', () => {
  const keys = surveyKeys([{ category: 'news', permalink: '/a/b/', constructor: 'x', toString: 'y' }]);
  expect(proposeAliases(keys)).toEqual({});
});

test.each([
  ['authors', 'Ada, Bo', ['Ada', 'Bo']],
  ['tags', [2020, 'vote'], ['2020', 'vote']],
  ['headline', 1984, '1984'],
  ['published', '2020-01-01 10:00:00 -0500', '2020-01-01 10:00:00 -05:00'],
  ['published', '1 May 2020', undefined],
  ['published', true, undefined],
  ['image', 'photo.jpg', undefined],
  ['tags', [{ name: 'x' }], undefined],
  ['layout', 'post', undefined],
])('%s: what %j becomes', (field, value, fitted) => {
  expect(fitValue(field, value)).toEqual(fitted);
});
