import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { nameFile, nameSections, readSite } from '../../../src/content/adopt/read-site.ts';
import { toSourcePath } from '../../../src/support/source-path.ts';

test('only articles are read: no packages, made pages, lists, folders or links to nowhere', () => {
  const site = mkdtempSync(join(tmpdir(), 'broadsheet-old-'));
  const files = [
    'posts/b.md',
    'a.markdown',
    'node_modules/x/c.md',
    '_site/d.md',
    '.git/e.md',
    'posts/_index.md',
  ];
  for (const file of files) {
    mkdirSync(dirname(join(site, file)), { recursive: true });
    writeFileSync(join(site, file), '---\ntitle: A\n---\n');
  }
  mkdirSync(join(site, 'posts/folder.md'));
  symlinkSync('nowhere', join(site, 'posts/link.md'));
  writeFileSync(join(site, 'posts/latin.md'), Uint8Array.of(0x2d, 0xe9));
  const read = readSite(site, 'eleventy').map(({ path, form }) => [path, form]);
  expect(read).toEqual([
    ['a.markdown', 'YAML'],
    ['posts/b.md', 'YAML'],
    ['posts/latin.md', 'damaged'],
  ]);
});

test.each([
  ['content/World News/2020/a.md', 'world-news'],
  ['2019/city/a.md', 'city'],
  ['_posts/2019-01-01-a.md', 'news'],
  ['content/a.md', 'news'],
  ['?!/con/a.md', 'news'],
])('the section of %s is %s', (path, section) => {
  expect(nameSections([toSourcePath(path)])).toEqual([section]);
});

test('of more folders than there may be sections, the smallest become one', () => {
  const paths = Array.from({ length: 60 }, (_, index) => toSourcePath(`folder-${index}/a.md`));
  const sections = nameSections([...paths, toSourcePath('folder-59/b.md')]);
  expect(new Set(sections).size).toBe(40);
  expect(sections.slice(-2)).toEqual(['folder-59', 'folder-59']);
  expect(sections[58]).toBe('news');
});

test.each([
  ['content/city/bridge/index.md', 'bridge.md'],
  ['city/2020-01-01-b.markdown', '2020-01-01-b.md'],
  ['index.md', 'index.md'],
])('%s becomes %s', (path, name) => {
  expect(nameFile(toSourcePath(path))).toBe(name);
});
