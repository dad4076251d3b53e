import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openStamps } from '../../src/cache/file-stamp.ts';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-stamps-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a file that was changed just now has no stamp: it may change again at the same time', () => {
  const file = join(folder, 'now.md');
  writeFileSync(file, 'x');
  expect(openStamps(join(folder, 'cache'))(file)).toBe('');
});

test('a file that only claims to be old was changed just now', () => {
  const file = join(folder, 'claim.md');
  writeFileSync(file, 'x');
  utimesSync(file, new Date('2020-01-01'), new Date('2020-01-01'));
  expect(openStamps(join(folder, 'cache'))(file)).toBe('');
});

test('a file that was changed long ago is known by its size and its times', () => {
  const stampOf = openStamps(join(folder, 'cache'));
  expect(stampOf(process.execPath)).toMatch(/^\d+ [\d.]+ [\d.]+$/);
  expect(stampOf(process.execPath)).toBe(openStamps(join(folder, 'cache'))(process.execPath));
});
