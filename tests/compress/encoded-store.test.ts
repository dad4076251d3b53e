import { globSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { encode } from '../../src/compress/encode.ts';
import { openEncodedStore } from '../../src/compress/encoded-store.ts';
import { hashContent } from '../../src/support/hash.ts';

const text = Buffer.from('<p>The council met, and the council went home again.</p>\n'.repeat(60));
const other = Buffer.from('<p>The harbor is closed until the ice has gone from it.</p>\n'.repeat(60));
let cacheDir: string;

beforeEach(() => {
  cacheDir = mkdtempSync(join(tmpdir(), 'broadsheet-encoded-'));
  onTestFinished(() => rmSync(cacheDir, { recursive: true }));
});

const neverRead = (): Uint8Array => {
  throw new Error('the content was read');
};
const listFiles = () => globSync('encoded/*/*', { cwd: cacheDir });

test('what was encoded once is not encoded again', async () => {
  const made = await openEncodedStore(cacheDir).encode(hashContent(text), 'br', () => text);
  expect(made).toEqual(encode(text, 'br'));
  const again = await openEncodedStore(cacheDir).encode(hashContent(text), 'br', neverRead);
  expect(Buffer.from(again ?? [])).toEqual(made);
});

test('that content does not get smaller is known the next time', async () => {
  const small = Buffer.from('a');
  expect(await openEncodedStore(cacheDir).encode(hashContent(small), 'gzip', () => small)).toBeUndefined();
  expect(await openEncodedStore(cacheDir).encode(hashContent(small), 'gzip', neverRead)).toBeUndefined();
});

test.each([
  ['cut short', (file: string) => truncateSync(file, 40)],
  ['empty', (file: string) => truncateSync(file, 0)],
  ['changed', (file: string) => writeFileSync(file, readFileSync(file).reverse())],
])('what is %s in the store is made again', async (_, spoil) => {
  const made = await openEncodedStore(cacheDir).encode(hashContent(text), 'zstd', () => text);
  for (const file of listFiles()) spoil(join(cacheDir, file));
  expect(await openEncodedStore(cacheDir).encode(hashContent(text), 'zstd', () => text)).toEqual(made);
});

test('what is not asked for any more is removed', async () => {
  const first = openEncodedStore(cacheDir);
  await first.encode(hashContent(text), 'br', () => text);
  await first.encode(hashContent(other), 'br', () => other);
  first.prune();
  expect(listFiles()).toHaveLength(2);
  const second = openEncodedStore(cacheDir);
  await second.encode(hashContent(other), 'br', neverRead);
  second.prune();
  expect(listFiles()).toHaveLength(1);
  await openEncodedStore(cacheDir).encode(hashContent(other), 'br', neverRead);
});

test('a store without anything has nothing to remove', () => {
  openEncodedStore(cacheDir).prune();
  expect(listFiles()).toEqual([]);
});
