import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readJournal, readManifest, writeJournal, writeManifest } from '../../src/deploy/manifest.ts';
import type { Records } from '../../src/deploy/target.ts';

function openRecords(
  texts: Record<string, Uint8Array> = {},
): Records & { readonly texts: Record<string, Uint8Array> } {
  return {
    texts,
    read: (path) => Promise.resolve(texts[path]),
    write: (path, bytes) => Promise.resolve(void (texts[path] = bytes)),
    remove: (paths) => Promise.resolve(paths.forEach((path) => delete texts[path])),
  };
}

const name = '.broadsheet-deploy/manifest.json.gz';
const pack = (value: unknown) => openRecords({ [name]: gzipSync(JSON.stringify(value)) });

test('a manifest is read as it was written', async () => {
  const manifest = new Map([
    ['index.html', { hash: 'a', size: 1, seal: 'b', contentKey: 'c' }],
    ['assets/x.css', { hash: 'a', size: 1, seal: 'b', contentKey: '', goneAt: 5 }],
  ]);
  const records = openRecords();
  await writeManifest(records, manifest);
  expect(await readManifest(records)).toEqual(manifest);
  const cut = records.texts[name]?.subarray(0, -9) ?? new Uint8Array();
  expect(await readManifest(openRecords({ [name]: cut }))).toBe('damaged');
});

test.each([
  '../outside',
  'a/../../outside',
  '/etc/passwd',
  'a//b',
  String.raw`..\outside`,
  '.',
  '',
  '.broadsheet-deploy/lock.json',
])('a record that names `%s` is damaged: nothing there may be removed', async (path) => {
  expect(await readManifest(pack({ version: 1, files: [[path, 'a', 1, 'b', '']] }))).toBe('damaged');
  const records = openRecords();
  await writeJournal(records, { files: [{ path, url: '/', change: 'added' }] });
  expect(await readJournal(records)).toBe('damaged');
});

test('a record of another version is not believed', async () => {
  expect(await readManifest(pack({ version: 2, files: [] }))).toBe('damaged');
  expect(await readManifest(openRecords())).toBeUndefined();
});
