import { mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildShard } from '../../src/search/build-index.ts';
import { retainShards } from '../../src/search/shard-store.ts';
import { indexShards, planSamples, sampleEntry } from './samples.ts';

let cacheDir: string;
beforeEach(() => (cacheDir = mkdtempSync(path.join(tmpdir(), 'broadsheet-search-'))));
afterEach(() => rmSync(cacheDir, { recursive: true }));

const languages = ['en', 'es', 'ar', 'en-GB', 'de', 'ja'];
const entries = Array.from({ length: 60 }, (_, number) =>
  sampleEntry(String(number), { language: languages[number % languages.length] ?? 'en' }),
);
const textOf = () => 'Canal river treaty senate <script>alert(1)</script> & so on';

test('the same pages give the same bytes, in whatever order they come', async () => {
  const first = await indexShards(planSamples(entries, 4), path.join(cacheDir, 'a'), textOf);
  for (const name of ['b', 'c']) {
    const shards = planSamples(entries.toReversed(), 4);
    const again = await indexShards(shards, path.join(cacheDir, name), textOf);
    expect([...again.keys()].toSorted()).toEqual([...first.keys()].toSorted());
    for (const [file, bytes] of again) expect(bytes.equals(first.get(file) ?? Buffer.of()), file).toBe(true);
  }
});

test('every language has an index of its own, its regions together', async () => {
  const files = await indexShards(planSamples(entries), cacheDir, textOf);
  const entry: unknown = JSON.parse(String(files.get('pagefind/pagefind-entry.json')));
  expect(entry).toMatchObject({ languages: { ar: { page_count: 10 }, en: { page_count: 20, wasm: 'en' } } });
  expect(Object.keys((entry as { languages: object }).languages)).toEqual(['ar', 'de', 'en', 'es', 'ja']);
});

test('a page keeps its text as it is, with what its result shows', async () => {
  const files = await indexShards(planSamples([sampleEntry('0', { sponsor: 'Alden' })]), cacheDir, textOf);
  const [, fragment = Buffer.of()] = [...files].find(([name]) => name.endsWith('.pf_fragment')) ?? [];
  const text = gunzipSync(fragment).toString();
  expect(text).toContain('<script>alert(1)</script> & so on');
  expect(JSON.parse(text.replace(/^pagefind_dcd/, ''))).toMatchObject({
    url: '/world/0/',
    meta: { title: 'Story 0', section: 'World', date: '2026-05-01', language: 'en', sponsor: 'Alden' },
  });
});

test('nothing is made of Pagefind that the theme does not use', async () => {
  const names = [...(await indexShards(planSamples(entries), cacheDir, textOf)).keys()];
  expect(names.filter((name) => /\.(?:js|css)$/.test(name)).toSorted()).toEqual([
    'pagefind/pagefind-worker.js',
    'pagefind/pagefind.js',
  ]);
  expect(names).toContain('pagefind/wasm.en.pagefind');
});

test('only the shard of a page that changed is made again, and only its files are new', async () => {
  const before = await indexShards(planSamples(entries, 4), cacheDir, textOf);
  const edited = entries.map((entry, index) =>
    index === 6 ? sampleEntry('6', { headline: 'Anew' }) : entry,
  );
  const made: string[] = [];
  const build = async (shard: Parameters<typeof buildShard>[0]) => {
    made.push(shard.name);
    await buildShard(shard, textOf, cacheDir);
  };
  const after = await indexShards(planSamples(edited, 4), cacheDir, textOf, { build });
  expect(made).toHaveLength(1);
  const fresh = [...after.keys()].filter((name) => !before.has(name));
  expect(fresh.filter((name) => name.endsWith('.pf_fragment'))).toHaveLength(1);
  expect(fresh.every((name) => name.includes(`${made[0]}_`))).toBe(true);
});

test('of a file that the site has already, nothing is read', async () => {
  const shards = planSamples(entries, 4);
  await indexShards(shards, cacheDir, textOf);
  for (const name of readdirSync(path.join(cacheDir, 'search')))
    if (name.endsWith('.pack')) rmSync(path.join(cacheDir, 'search', name));
  const build = () => Promise.reject(new Error('made again'));
  const files = await indexShards(shards, cacheDir, textOf, { build, isThere: () => true });
  expect([...files.keys()]).toEqual(['pagefind/pagefind-entry.json']);
});

test('a shard is not kept unless every text of it is there', async () => {
  const [shard] = planSamples(entries);
  if (!shard) throw new Error('no shard');
  const missing = shard.entries[3];
  expect(await buildShard(shard, (entry) => (entry === missing ? undefined : 'Text'), cacheDir)).toBe(false);
  expect(readdirSync(cacheDir)).toEqual([]);
});

test('shards of another site are forgotten', async () => {
  await indexShards(planSamples(entries), cacheDir, textOf);
  const [shard] = planSamples([sampleEntry('other')]);
  if (!shard) throw new Error('no shard');
  await buildShard(shard, textOf, cacheDir);
  await retainShards(cacheDir, [shard.key]);
  expect(readdirSync(path.join(cacheDir, 'search'))).toEqual([`${shard.key}.list`, `${shard.key}.pack`]);
});

test('a damaged shard is made again', async () => {
  const shards = planSamples(entries, 4);
  const whole = await indexShards(shards, cacheDir, textOf);
  for (const damaged of readdirSync(path.join(cacheDir, 'search'))) {
    truncateSync(path.join(cacheDir, 'search', damaged), 40);
    expect(await indexShards(shards, cacheDir, textOf), damaged).toEqual(whole);
  }
});

test('a newspaper without articles has an index', async () => {
  const files = await indexShards(planSamples([]), cacheDir, textOf);
  const entry: unknown = JSON.parse(String(files.get('pagefind/pagefind-entry.json')));
  expect(entry).toMatchObject({ languages: { en: { page_count: 0 } } });
});
