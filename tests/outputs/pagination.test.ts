import { expect, test } from 'vitest';
import type { Permalink } from '../../src/model/paths.ts';
import { paginate } from '../../src/outputs/pagination.ts';

const base = '/world/' as Permalink;
const newestFirst = (count: number) => Array.from({ length: count }, (_, index) => count - index);

test('a short list has one page, without neighbours', () => {
  expect(paginate(newestFirst(9), base, 5)).toEqual([{ permalink: base, items: newestFirst(9), pager: {} }]);
  expect(paginate([], base, 5)).toEqual([{ permalink: base, items: [], pager: {} }]);
});

test('older pages are counted from the oldest', () => {
  expect(paginate(newestFirst(17), base, 5)).toEqual([
    { permalink: base, items: [17, 16, 15, 14, 13, 12, 11], pager: { older: '/world/page/2/' } },
    {
      permalink: '/world/page/2/',
      number: 2,
      items: [10, 9, 8, 7, 6],
      pager: { newer: base, older: '/world/page/1/' },
    },
    { permalink: '/world/page/1/', number: 1, items: [5, 4, 3, 2, 1], pager: { newer: '/world/page/2/' } },
  ]);
});

test('every item is on exactly one page, and a new one changes the first page and at most its neighbour', () => {
  for (let count = 0; count < 60; count++) {
    const before = paginate(newestFirst(count), base, 5);
    expect(before.flatMap(({ items }) => items)).toEqual(newestFirst(count));
    const after = new Map(paginate(newestFirst(count + 1), base, 5).map((part) => [part.permalink, part]));
    const changed = before.filter(
      (part) => JSON.stringify(after.get(part.permalink)) !== JSON.stringify(part),
    );
    expect(changed[0]?.permalink).toBe(base);
    expect(changed.slice(1).every(({ pager }) => pager.newer === base)).toBe(true);
    expect(changed.length).toBeLessThanOrEqual((count + 1) % 5 === 0 ? 2 : 1);
  }
});
