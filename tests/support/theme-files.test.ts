import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { listDefaultTheme, listThemeFiles } from '../../src/support/theme-files.ts';
import { makeNewspaper } from '../render/newspaper.ts';

test('a-newspaper-without-templates-has-those-of-the-default-theme', () => {
  const names = listDefaultTheme().map(({ name }) => name);
  expect([...listThemeFiles(makeNewspaper()).keys()]).toEqual(names.toSorted());
});

test('a-file-of-the-newspaper-stands-in-for-the-default-one-of-its-name', () => {
  const root = makeNewspaper({ 'layouts/base.njk': 'mine' });
  expect(listThemeFiles(root).get('layouts/base.njk')).toEqual({
    name: 'layouts/base.njk',
    file: path.join(root, 'templates/layouts/base.njk'),
    own: true,
  });
  expect(listThemeFiles(root).get('layouts/list.njk')?.own).toBe(false);
});

test('links-are-not-followed', () => {
  const root = makeNewspaper({ 'a.njk': '' });
  const secret = makeNewspaper({ 'secret.njk': 'secret' });
  symlinkSync(path.join(secret, 'templates/secret.njk'), path.join(root, 'templates/file.njk'));
  symlinkSync(path.join(secret, 'templates'), path.join(root, 'templates/folder'));
  const own = [...listThemeFiles(root).values()].filter((file) => file.own).map(({ name }) => name);
  expect(own).toEqual(['a.njk']);
});

test('names-are-in-the-composed-form-in-one-order', () => {
  const root = makeNewspaper();
  mkdirSync(path.join(root, 'templates'));
  for (const name of ['b.njk', 'é.njk'.normalize('NFD'), 'a.njk'])
    writeFileSync(path.join(root, 'templates', name), '');
  const own = [...listThemeFiles(root).values()].filter((file) => file.own).map(({ name }) => name);
  expect(own).toEqual(['a.njk', 'b.njk', 'é.njk'.normalize('NFC')]);
});
