import { expect, test } from 'vitest';
import { placeOf } from '../../src/content/locate.ts';
import { toSourcePath } from '../../src/support/source-path.ts';

const file = toSourcePath('content/articles/world/talks.md');
const text = '---\r\ntitle: Talks\r\nimages:\r\n  a.jpg:\r\n    alt: A table\r\n---\r\nText.\r\n';

test.each([
  [['images', 'a.jpg', 'alt'], 'value', 5, 10],
  [['images', 'a.jpg', 'alt'], 'key', 5, 5],
  [['images', 'a.jpg', 'credit'], 'value', 4, 3],
  [['standfirst'], 'value', 1, 1],
] as const)('%j, the %s, is at %i:%i', (key, on, line, column) => {
  expect(placeOf({ file, key, on }, () => text)).toMatchObject({ file, line, column });
});

test('a key is found by the name that the newsroom gave it', () => {
  expect(placeOf({ file, key: ['headline'] }, () => text, { headline: ['title'] })).toMatchObject({
    line: 2,
    column: 8,
    length: 5,
    excerpt: 'title: Talks',
  });
});

test('settings have no front matter around them', () => {
  const spot = { file: toSourcePath('content/site.yaml'), key: ['logo'] };
  expect(placeOf(spot, () => 'title: G\nlogo: a.svg\n')).toMatchObject({ line: 2, column: 7 });
});

test('a place stays as it is, and a file that is gone has its first line', () => {
  const place = { file, line: 7, column: 2 };
  expect(placeOf(place, () => undefined)).toBe(place);
  expect(placeOf({ file, key: ['tags'] }, () => undefined)).toEqual({ file, line: 1, column: 1 });
});
