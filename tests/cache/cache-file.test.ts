import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { nameUnfinished, removeUnfinished, writeCacheFile } from '../../src/cache/cache-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-cache-file-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a file that is stored has its name alone', async () => {
  const home = join(folder, 'stored');
  await writeCacheFile(join(home, 'a/file.json'), '{}');
  expect(readdirSync(join(home, 'a'))).toEqual(['file.json']);
});

test('what was never finished goes, here or below, and nothing else', () => {
  const [here, below] = ['file.json', 'images/lake.avif'].map((name) => join(folder, 'left', name));
  const files = [here, below].flatMap((file) => (file ? [file, nameUnfinished(file)] : []));
  for (const file of files) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, '');
  }
  const listThere = () => files.map((file) => existsSync(file));
  removeUnfinished(join(folder, 'left'), 'here');
  expect(listThere()).toEqual([true, false, true, true]);
  removeUnfinished(join(folder, 'left'), 'below');
  expect(listThere()).toEqual([true, false, true, false]);
});

test('a folder that is not there holds nothing unfinished', () => {
  expect(() => removeUnfinished(join(folder, 'nowhere'), 'below')).not.toThrow();
});
