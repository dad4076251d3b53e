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
  const before = new Map([['assets', 'folder']] as const);
  expect(planCommit(before, staged, []).waves).toEqual([
    ['assets/a.css', 'pictures'],
    ['index.html'],
    ['sitemap.xml', '_redirects', 'feed.json'],
  ]);
});

test('compressed forms of a file come with it', () => {
  const staged = paths('index.html', 'index.html.br', 'rss.xml.gz', 'assets/a.css.zst', 'assets/a.css');
  const before = new Map([['assets', 'folder']] as const);
  expect(planCommit(before, staged, []).waves).toEqual([
    ['assets/a.css.zst', 'assets/a.css'],
    ['index.html', 'index.html.br'],
    ['rss.xml.gz'],
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
    files: ['News/a.html', 'world/index.html', 'about'],
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
  expect(plan.touched).toEqual(['changed', '']);
});

test('a new folder is moved as a whole where all that is in it comes in one wave, and is made where not', () => {
  const staged = paths(
    'world/index.html',
    'world/rss.xml',
    'world/2022/01/a/index.html',
    'world/2022/02/b/index.html',
    'old/new/deep/c.html',
    'search/index.js',
    'search/entry.json',
  );
  const plan = planCommit(new Map([['old', 'folder']]), staged, []);
  expect(plan.newFolders).toEqual(['search', 'world']);
  expect(plan.waves).toEqual([
    ['search/index.js'],
    ['world/index.html', 'world/2022', 'old/new'],
    ['world/rss.xml', 'search/entry.json'],
  ]);
});

test('what goes, goes before what it names: lists, pages, assets', () => {
  const names = ['assets/old.css', 'old/index.html', 'old/rss.xml'];
  const before = new Map(names.map((path) => [path, 'file' as const]));
  const { orphans } = planCommit(before, paths('index.html'), []);
  expect(orphans.files).toEqual(['old/rss.xml', 'old/index.html', 'assets/old.css']);
});
