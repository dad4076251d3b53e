import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withScratchCache } from '../../src/cache/scratch-cache.ts';

function makeCache(): string {
  const cache = mkdtempSync(join(tmpdir(), 'broadsheet-cache-'));
  mkdirSync(join(cache, 'pages'));
  mkdirSync(join(cache, 'variants'));
  writeFileSync(join(cache, 'pages', 'a.json'), 'known');
  writeFileSync(join(cache, 'variants', 'large'), 'large');
  return cache;
}

test('what is known is known in the copy, and what is written there is nowhere afterwards', async () => {
  const cache = makeCache();
  let copy = '';
  const known = await withScratchCache(cache, async (scratch) => {
    copy = scratch;
    const text = readFileSync(join(scratch, 'pages', 'a.json'), 'utf8');
    writeFileSync(join(scratch, 'pages', 'a.json'), 'other');
    return [text, existsSync(join(scratch, 'variants'))];
  });
  expect(known).toEqual(['known', false]);
  expect(existsSync(copy)).toBe(false);
  expect(readFileSync(join(cache, 'pages', 'a.json'), 'utf8')).toBe('known');
});

test('the copy goes where the work fails, too, and where there is no cache there is none afterwards', async () => {
  const cache = join(makeCache(), 'none');
  let copy = '';
  const work = withScratchCache(cache, (scratch) => {
    copy = scratch;
    return Promise.reject(new Error('no'));
  });
  await expect(work).rejects.toThrow('no');
  expect([existsSync(copy), existsSync(cache)]).toEqual([false, false]);
});
