import { expect, test } from 'vitest';
import { lineOf, openSource, placeSpan } from '../../src/support/source-text.ts';
import { toSourcePath } from '../../src/support/source-path.ts';

const file = toSourcePath('a.md');

test('lines and columns count from one, whatever ends the lines', () => {
  const source = openSource(file, 'one\r\ntwo three\nfour');
  const place = placeSpan(source, { offset: 9, length: 5 });
  expect(place).toEqual({ file, line: 2, column: 5, length: 5, excerpt: 'two three' });
  expect(placeSpan(source, { offset: 15, length: 4 })).toMatchObject({ line: 3, column: 1, excerpt: 'four' });
});

test('a span over several lines is cut at the end of its first', () => {
  const source = openSource(file, 'one\r\ntwo');
  expect(placeSpan(source, { offset: 1, length: 6 })).toMatchObject({ line: 1, column: 2, length: 2 });
});

test('the end of the text has a place', () => {
  expect(placeSpan(openSource(file, ''), { offset: 0, length: 1 })).toMatchObject({
    line: 1,
    column: 1,
    length: 1,
  });
});

test('a line has no line end, and there is none behind the last', () => {
  const source = openSource(file, 'one\r\n\ntwo\r\r\n\r');
  expect([0, 1, 2, 3, 4].map((index) => lineOf(source, index))).toEqual([
    'one',
    '',
    'two\r',
    '\r',
    undefined,
  ]);
});
