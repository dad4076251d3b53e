import { expect, test } from 'vitest';
import { suggestWord } from '../../src/support/did-you-mean.ts';

const fields = ['headline', 'standfirst', 'published', 'tags', 'slug'];

test.each([
  ['headlne', 'headline'],
  ['haedline', 'headline'],
  ['Headline', 'headline'],
  ['publish', 'published'],
  ['tag', 'tags'],
])('%s was meant to be %s', (written, meant) => {
  expect(suggestWord(written, fields)).toBe(meant);
});

test('a word that is like none gets no suggestion', () => {
  expect(suggestWord('weather', fields)).toBeUndefined();
  expect(suggestWord('xy', fields)).toBeUndefined();
});
