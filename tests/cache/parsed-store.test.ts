import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test } from 'vitest';
import { openParsedStore } from '../../src/cache/parsed-store.ts';
import type { Hash, SourcePath } from '../../src/model/paths.ts';
import type { SourceFile } from '../../src/model/source.ts';
import { hashContent } from '../../src/support/hash.ts';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-parsed-'));
afterAll(() => rmSync(folder, { recursive: true }));

const version = 'v1' as Hash;
const body = { parts: ['<p>Cold.</p>'], text: 'Cold.' };
const problem = { code: 'missing-credit', severity: 'warning', message: 'There is none.' } as const;
const talks = makeFile('talks');
const lake = makeFile('lake');

function makeFile(name: string, text = name): SourceFile {
  return { path: `content/articles/world/${name}.md` as SourcePath, text, hash: hashContent(text) };
}

/** A cache that knows both files. */
function fill(name: string): string {
  const cacheDir = join(folder, name);
  const store = openParsedStore(cacheDir, version);
  for (const file of [talks, lake]) store.keep(file, { body, problems: [problem] });
  store.save();
  return cacheDir;
}

test('what was kept is found, problems and all, and the body apart from it', () => {
  const store = openParsedStore(fill('kept'), version);
  expect(store.find(talks)).toEqual({ problems: [problem] });
  expect(store.findBody(talks.path)).toEqual(body);
});

test('other bytes, another file or another version are not found', () => {
  const cacheDir = fill('other');
  expect(openParsedStore(cacheDir, version).find(makeFile('talks', 'changed'))).toBeUndefined();
  expect(openParsedStore(cacheDir, version).find(makeFile('fair', 'talks'))).toBeUndefined();
  expect(openParsedStore(cacheDir, 'v2' as Hash).find(talks)).toBeUndefined();
});

test('files that are gone are forgotten', () => {
  const cacheDir = fill('gone');
  const store = openParsedStore(cacheDir, version);
  store.find(talks);
  store.save();
  const later = openParsedStore(cacheDir, version);
  expect([later.find(lake), later.findBody(lake.path)]).toEqual([undefined, undefined]);
  expect(later.find(talks)).toBeDefined();
});

test.each([
  ['garbage', (file: string) => writeFileSync(file, 'no database')],
  ['cut short', (file: string) => truncateSync(file, 5000)],
  ['empty', (file: string) => truncateSync(file, 0)],
  ['another program’s', (file: string) => replaceTables(file)],
])('a database that is %s is made anew', (name, spoil) => {
  const cacheDir = fill(name);
  spoil(join(cacheDir, 'parsed.sqlite'));
  const store = openParsedStore(cacheDir, version);
  expect(store.find(talks)).toBeUndefined();
  store.keep(talks, { problems: [] });
  store.save();
  expect(openParsedStore(cacheDir, version).find(talks)).toEqual({ problems: [] });
});

function replaceTables(file: string): void {
  rmSync(file);
  new DatabaseSync(file).exec('CREATE TABLE parsed (a TEXT)');
}

test('a row whose bytes were spoilt is not believed', () => {
  const cacheDir = fill('spoilt');
  const file = join(cacheDir, 'parsed.sqlite');
  const bytes = readFileSync(file, 'latin1');
  writeFileSync(
    file,
    bytes.replaceAll('There is none', 'There is more').replaceAll('Cold', 'Warm'),
    'latin1',
  );
  const store = openParsedStore(cacheDir, version);
  expect([store.find(talks), store.findBody(talks.path)]).toEqual([undefined, undefined]);
});
