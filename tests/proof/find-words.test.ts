import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeWordFinder } from '../../src/proof/find-words.ts';

/** The same by looking for each word at each place. */
function findSlowly(words: readonly string[], text: string): string[] {
  const isWhole = (start: number, word: string) =>
    text.startsWith(word, start) &&
    !/[\p{L}\p{N}_-]/u.test(text.charAt(start - 1)) &&
    !/[\p{L}\p{N}_-]/u.test(text.charAt(start + word.length));
  const found = new Set<string>();
  for (let start = 0; start < text.length; start++)
    for (const word of words) if (isWhole(start, word)) found.add(word);
  return [...found];
}

const letters = fc.string({
  unit: fc.constantFrom('a', 'b', ' ', '/', 'é', '\ud83d\ude00', '中'),
  minLength: 8,
  maxLength: 40,
});
const words = fc.array(letters, { minLength: 1, maxLength: 12 });

test('words-are-found-wherever-they-stand-in-the-order-of-the-text', () => {
  const text = fc.tuple(words, fc.array(fc.tuple(fc.nat(11), fc.string({ maxLength: 9 })), { maxLength: 8 }));
  fc.assert(
    fc.property(text, ([all, places]) => {
      const whole = places.map(([which, between]) => `${between} ${all[which % all.length] ?? ''}`).join(' ');
      expect([...makeWordFinder(all).find(whole)]).toEqual(findSlowly(all, whole));
      const crowded = all.join('');
      expect([...makeWordFinder(all).find(crowded)]).toEqual(findSlowly(all, crowded));
    }),
    { numRuns: 300 },
  );
});

test('words-of-which-there-are-very-many-are-found-too', () => {
  const many = Array.from({ length: 6000 }, (_, number) => `/world/${number}/`.padStart(12, '/news'));
  const finder = makeWordFinder(many);
  const [some = '', other = ''] = [many[17], many[5999]];
  expect([...finder.find(`${other} and ${some} and /world/999999/`)]).toEqual([other, some]);
});

test('nothing-is-found-without-words-or-in-a-text-that-is-shorter', () => {
  expect(makeWordFinder([]).find('anything at all')).toEqual(new Set());
  expect(makeWordFinder(['a long word']).find('a lo')).toEqual(new Set());
});
