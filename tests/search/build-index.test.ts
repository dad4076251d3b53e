import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Permalink } from '../../src/model/paths.ts';
import type { SearchRecord } from '../../src/model/search.ts';
import { buildSearchIndex, type SearchIndex, type SearchInput } from '../../src/search/build-index.ts';
import { hashContent } from '../../src/support/hash.ts';

let cacheDir: string;
beforeEach(() => (cacheDir = mkdtempSync(path.join(tmpdir(), 'broadsheet-search-'))));
afterEach(() => rmSync(cacheDir, { recursive: true }));

const languages = ['en', 'es', 'ar', 'en-GB', 'de', 'fr'];
const records = Array.from({ length: 60 }, (_, number): SearchRecord => {
  const language = languages[number % languages.length] ?? 'en';
  const permalink = `/world/${number}/` as Permalink;
  const text = `Canal river treaty senate ${number} <script>alert(1)</script> & so on`;
  return { permalink, language, headline: `Story ${number}`, section: 'World', date: '2026-05-01', text };
});

function readFiles({ files }: SearchIndex): Map<string, Buffer> {
  return new Map(
    files.map(({ path: name, content }) => {
      if (typeof content === 'string' || !('file' in content)) throw new Error(`${name} is not a kept file`);
      return [name, readFileSync(content.file)];
    }),
  );
}

function inputOf(given: readonly SearchRecord[]): SearchInput {
  const addresses = given.map(({ permalink }) => permalink).toSorted();
  return { key: hashContent(addresses.join('\n')), readRecords: () => given };
}

test('the same records give the same bytes, in whatever order they come', async () => {
  const first = readFiles(await buildSearchIndex(inputOf(records), path.join(cacheDir, 'a')));
  for (const name of ['b', 'c', 'd']) {
    const again = readFiles(await buildSearchIndex(inputOf(records.toReversed()), path.join(cacheDir, name)));
    expect([...again.keys()].toSorted()).toEqual([...first.keys()].toSorted());
    for (const [file, bytes] of again) expect(bytes.equals(first.get(file) ?? Buffer.of()), file).toBe(true);
  }
});

test('every language has an index of its own, its regions together', async () => {
  const files = readFiles(await buildSearchIndex(inputOf(records), cacheDir));
  const entry: unknown = JSON.parse(String(files.get('pagefind/pagefind-entry.json')));
  expect(entry).toMatchObject({ languages: { ar: { page_count: 10 }, en: { page_count: 20 } } });
  expect(Object.keys((entry as { languages: object }).languages)).toEqual(['ar', 'de', 'en', 'es', 'fr']);
});

test('a page keeps its text as it is, with what its result shows', async () => {
  const files = readFiles(await buildSearchIndex(inputOf(records.slice(0, 1)), cacheDir));
  const [, fragment = Buffer.of()] = [...files].find(([name]) => name.endsWith('.pf_fragment')) ?? [];
  const text = gunzipSync(fragment).toString();
  expect(text).toContain('<script>alert(1)</script> & so on');
  expect(JSON.parse(text.replace(/^pagefind_dcd/, ''))).toMatchObject({
    url: '/world/0/',
    meta: { title: 'Story 0', section: 'World', date: '2026-05-01', language: 'en' },
  });
});

test('nothing is made of Pagefind that the theme does not use', async () => {
  const { files } = await buildSearchIndex(inputOf(records), cacheDir);
  const names = files.map((file) => file.path);
  expect(names.filter((name) => /\.(?:js|css)$/.test(name)).toSorted()).toEqual([
    'pagefind/pagefind-worker.js',
    'pagefind/pagefind.js',
  ]);
  expect(names).toContain('pagefind/wasm.en.pagefind');
});

test('an index is made again only when a record changed, and the old one is not kept', async () => {
  expect((await buildSearchIndex(inputOf(records), cacheDir)).reused).toBe(false);
  expect((await buildSearchIndex(inputOf(records.toReversed()), cacheDir)).reused).toBe(true);
  expect((await buildSearchIndex(inputOf(records.slice(1)), cacheDir)).reused).toBe(false);
  expect(readdirSync(path.join(cacheDir, 'search'))).toHaveLength(1);
});

test('a damaged index is made again', async () => {
  const whole = readFiles(await buildSearchIndex(inputOf(records), cacheDir));
  const [folder = ''] = readdirSync(path.join(cacheDir, 'search'));
  for (const damaged of ['list', 'pagefind.js', 'pagefind-entry.json']) {
    truncateSync(path.join(cacheDir, 'search', folder, damaged), 40);
    const index = await buildSearchIndex(inputOf(records), cacheDir);
    expect(index.reused, damaged).toBe(false);
    expect(readFiles(index)).toEqual(whole);
  }
});

test('a newspaper without articles has an index', async () => {
  expect((await buildSearchIndex(inputOf([]), cacheDir)).files.length).toBeGreaterThan(0);
});
