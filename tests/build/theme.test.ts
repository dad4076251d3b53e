import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadTheme } from '../../src/build/theme.ts';
import { ProblemError } from '../../src/model/problem.ts';
import { makeNewspaper } from '../render/newspaper.ts';

const own = 'partials/credit.njk';

function openNewspaper(text: string) {
  const root = makeNewspaper({ [own]: text });
  const cacheDir = join(root, '.broadsheet/cache');
  const load = async () => (await loadTheme(root, cacheDir)).renderer;
  const edit = (next: string) => writeFileSync(join(root, 'templates', own), next);
  return { cacheDir, load, edit };
}

test('own-templates-that-were-right-before-are-only-compiled-when-they-are-printed', async () => {
  const { load } = openNewspaper('By {{ credit }}');
  expect([...(await load()).codes.keys()]).toContain(own);
  const again = await load();
  expect([...again.codes.keys()]).toEqual([]);
  expect(again.render(own, { credit: 'Reuters' })).toBe('By Reuters');
  expect([...again.codes.keys()]).toEqual([own]);
});

test('a-fault-is-told-whatever-was-right-before', async () => {
  const { load, edit } = openNewspaper('By {{ credit }}');
  await load();
  edit('By {{ credit');
  await expect(load()).rejects.toThrow(ProblemError);
  await expect(load()).rejects.toThrow(ProblemError);
});

test('a-record-that-was-spoilt-hides-no-fault-and-is-written-again', async () => {
  const { cacheDir, load, edit } = openNewspaper('By {{ credit }}');
  await load();
  const record = join(cacheDir, 'templates');
  const written = readFileSync(record, 'utf8');
  writeFileSync(record, 'x');
  await load();
  expect(readFileSync(record, 'utf8')).toBe(written);
  writeFileSync(record, '');
  edit('{% if %}');
  await expect(load()).rejects.toThrow(ProblemError);
});
