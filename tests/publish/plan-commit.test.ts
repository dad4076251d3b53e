import { expect, test } from 'vitest';
import type { OutputPath } from '../../src/model/paths.ts';
import { planCommit } from '../../src/publish/plan-commit.ts';

const paths = (...names: string[]) => names as OutputPath[];

test('assets come before pages, and pages before what lists them', () => {
  const staged = paths(
    'sitemap.xml',
    'index.html',
    'assets/a.css',
    '_redirects',
    'feed.json',
    'pictures/b.avif',
  );
  expect(planCommit(new Map(), staged, []).waves).toEqual([
    ['assets/a.css', 'pictures/b.avif'],
    ['index.html'],
    ['sitemap.xml', '_redirects', 'feed.json'],
  ]);
});

test('a file that nothing replaces is removed last, with the folders that held it', () => {
  const before = new Map([
    ['a', 'folder'],
    ['a/b', 'folder'],
    ['a/b/old.html', 'file'],
  ] as const);
  const plan = planCommit(before, paths('index.html'), []);
  expect(plan.obstacles).toEqual({ files: [], folders: [] });
  expect(plan.orphans).toEqual({ files: ['a/b/old.html'], folders: ['a/b', 'a'] });
});

test('what stands in the place of a new name goes first', () => {
  const before = new Map([
    ['about', 'file'],
    ['world', 'folder'],
    ['world/index.html', 'file'],
    ['News', 'folder'],
    ['News/a.html', 'file'],
  ] as const);
  const plan = planCommit(before, paths('about/index.html', 'world', 'news/a.html'), []);
  expect(plan.obstacles).toEqual({
    files: ['News/a.html', 'about', 'world/index.html'],
    folders: ['world', 'News'],
  });
  expect(plan.orphans).toEqual({ files: [], folders: [] });
});

test('only folders that are there and change are touched', () => {
  const before = new Map([
    ['kept', 'folder'],
    ['kept/a.html', 'file'],
    ['changed', 'folder'],
    ['changed/b.html', 'file'],
  ] as const);
  const plan = planCommit(before, paths('changed/b.html', 'new/c.html'), paths('kept/a.html'));
  expect(plan.touched).toEqual(['changed']);
  expect(plan.newFolders).toEqual(['new']);
});
