import { expect, test } from 'vitest';
import { folderOf, resolveSource, toSourcePath } from '../../src/support/source-path.ts';

test('a name is seen from its folder', () => {
  expect(resolveSource('content/articles/world', '../science/river.md')).toBe(
    'content/articles/science/river.md',
  );
  expect(resolveSource('content', './a//b.jpg')).toBe('content/a/b.jpg');
});

test('a name that leads out of the root has no path', () => {
  expect(resolveSource('content', '../../etc/passwd')).toBeUndefined();
});

test('paths have the composed form of accents', () => {
  expect(toSourcePath('content/cafe\u0301.md')).toBe('content/caf\u00e9.md');
});

test('the folder of a file at the root is empty', () => {
  expect(folderOf(toSourcePath('a.md'))).toBe('');
});
