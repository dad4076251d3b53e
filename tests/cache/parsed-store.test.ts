import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test } from 'vitest';
import {
  type FreshFile,
  joinParsedStore,
  openParsedStore,
  type ParsedStore,
} from '../../src/cache/parsed-store.ts';
import type { Hash, SourcePath } from '../../src/model/paths.ts';
import { hashContent } from '../../src/support/hash.ts';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-parsed-'));
afterAll(() => rmSync(folder, { recursive: true }));

const version = 'v1' as Hash;
const body = { parts: ['<p>Cold.</p>'], text: 'Cold.' };
const talks = makeFile('talks');
const lake = makeFile('lake');

function makeFile(name: string, text = name): FreshFile {
  const source = `content/articles/world/${name}.md` as SourcePath;
  return { source, stamp: '5 1 1', hash: hashContent(text), meta: '{"problems":["There is none"]}', body };
}

/** A cache that knows both files. */
function fill(name: string): string {
  const cacheDir = join(folder, name);
  const store = openParsedStore(cacheDir, version);
  store.keep([talks, lake], new Map());
  store.close();
  return cacheDir;
}

function known(store: ParsedStore) {
  return new Map(Array.from(store.readAll(), (file) => [file.source, file]));
}

function bodyOf(store: ParsedStore, { source, hash }: Pick<FreshFile, 'source' | 'hash'>) {
  return { parts: store.findParts(source, hash), text: store.findText(source, hash) };
}

test('what was kept is found, and the body apart from it', () => {
  const store = openParsedStore(fill('kept'), version);
  const { source, stamp, hash, meta } = talks;
  expect(known(store).get(source)).toEqual({ source, stamp, hash, meta });
  expect(bodyOf(store, talks)).toEqual(body);
});

test('text of any script and any length is found as it was', () => {
  const parts = ['<p>Ça coûte 5 € à 北京 😀</p>', { slot: 'figure', index: 0 }] as const;
  const odd = {
    ...makeFile('odd'),
    meta: '{"headline":"Ⅷ – “ª”"}',
    body: { parts, text: '𠀀 '.repeat(9000) },
  };
  const store = openParsedStore(fill('odd'), version);
  store.keep([odd], new Map());
  expect(known(store).get(odd.source)?.meta).toBe(odd.meta);
  expect(bodyOf(store, odd)).toEqual(odd.body);
});

test('another version knows nothing of it', () => {
  const store = openParsedStore(fill('version'), 'v2' as Hash);
  expect(known(store).size).toBe(0);
  expect(bodyOf(store, talks)).toEqual({});
});

test('the body of other bytes is not found', () => {
  const store = openParsedStore(fill('bytes'), version);
  expect(bodyOf(store, { ...talks, hash: hashContent('changed') })).toEqual({});
});

test('a known file gets another stamp and keeps the rest', () => {
  const store = openParsedStore(fill('stamp'), version);
  store.keep([], new Map([[talks.source, '5 2 2']]));
  expect(known(store).get(talks.source)).toMatchObject({ stamp: '5 2 2', hash: talks.hash });
});

test('files that are gone are forgotten', () => {
  const store = openParsedStore(fill('gone'), version);
  store.retain(new Set([talks.source]));
  expect([...known(store).keys()]).toEqual([talks.source]);
  expect(bodyOf(store, lake)).toEqual({});
});

test('what one thread keeps another one finds', () => {
  const cacheDir = fill('threads');
  const [one, other] = [openParsedStore(cacheDir, version), joinParsedStore(cacheDir, version)];
  const changed = makeFile('talks', 'changed');
  other.keep([changed], new Map());
  expect(bodyOf(one, changed)).toEqual(body);
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
  expect(known(store).size).toBe(0);
  store.keep([talks], new Map());
  expect([...known(openParsedStore(cacheDir, version)).keys()]).toEqual([talks.source]);
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
  expect([known(store).size, bodyOf(store, talks)]).toEqual([0, {}]);
});
