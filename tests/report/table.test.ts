import { expect, test } from 'vitest';
import { alignRows } from '../../src/report/table.ts';

test('columns begin under each other, and no line ends in spaces', () => {
  const rows = [
    ['slug', 'talks', 'the folder'],
    ['headline', '', 'line 2'],
    ['id', 'été-🙂', ''],
  ];
  expect(alignRows(rows, 20)).toEqual([
    'slug      talks  the folder',
    'headline         line 2',
    'id        été-🙂',
  ]);
});

test('what is too long is cut, and what a terminal would obey is shown', () => {
  expect(alignRows([['one two three', 'a\u001b[31mb\nc']], 8)).toEqual(['one two…  a␛[31mb…']);
});
