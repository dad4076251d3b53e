import { expect, test } from 'vitest';
import type { OutputPath } from '../../src/model/paths.ts';
import { describeRebuilds } from '../../src/report/rebuilds.ts';

test('each page that was rendered has its line, by path, with what it shows that changed', () => {
  const rebuilt = [
    { path: 'world/index.html' as OutputPath, why: ['list', 'site'] },
    { path: 'a/index.html' as OutputPath, why: ['the page is new'] },
  ];
  expect(describeRebuilds(rebuilt)).toBe(
    'a/index.html: the page is new\nworld/index.html: list, what all pages show of the newspaper\n',
  );
});

test('where nothing was rendered, that is said', () => {
  expect(describeRebuilds([])).toMatch(/^No page was rendered/);
});
