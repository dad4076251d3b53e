import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readOutputTree } from '../../src/publish/output-tree.ts';
import {
  isWorthRemembering,
  readDiskClock,
  recallFolders,
  rememberFolders,
} from '../../src/publish/tree-memory.ts';
import { makeDiskPlace } from './disk-place.ts';
import { publish } from './sink-contract.ts';

const home = mkdtempSync(join(tmpdir(), 'broadsheet-memory-'));
afterAll(() => rmSync(home, { recursive: true }));

const paths = ['world/a/index.html', 'world/index.html', 'index.html'];
const anHour = 3_600_000;
const nothingSeen = { at: 0, changes: new Map<string, number>(), read: 0 };

/** A site, and a moment long after it was made. */
function makeSite() {
  const root = mkdtempSync(join(home, 'site-'));
  const [out, cacheDir] = [join(root, 'public'), join(root, 'cache')];
  mkdirSync(join(out, 'world/a'), { recursive: true });
  for (const path of paths) writeFileSync(join(out, path), path);
  const { at, onDisk } = readDiskClock(home);
  return { root, out, cacheDir, later: { at: at + anHour, onDisk: onDisk + anHour }, now: { at, onDisk } };
}

test('a folder whose time of change is known is not read', async () => {
  const { out, cacheDir, later } = makeSite();
  await rememberFolders(cacheDir, { out, paths: [...paths, 'world/ghost.html'] }, nothingSeen, later);
  const { tree } = readOutputTree(out, await recallFolders(cacheDir, out));
  expect(Object.fromEntries(tree)).toEqual({
    'index.html': 'file',
    world: 'folder',
    'world/a': 'folder',
    'world/a/index.html': 'file',
    'world/ghost.html': 'file',
    'world/index.html': 'file',
  });
});

test.each([
  ['gets another file', (folder: string) => writeFileSync(join(folder, 'new.html'), '')],
  ['loses a file', (folder: string) => rmSync(join(folder, 'index.html'))],
  [
    'is another folder',
    (folder: string) => {
      renameSync(folder, `${folder}-moved`);
      mkdirSync(folder);
    },
  ],
])('a folder that %s is read again', async (_, change) => {
  const { out, cacheDir, later } = makeSite();
  await rememberFolders(cacheDir, { out, paths }, nothingSeen, later);
  change(join(out, 'world/a'));
  const { tree } = readOutputTree(out, await recallFolders(cacheDir, out));
  expect(tree).toEqual(readOutputTree(out, new Map()).tree);
});

test('a folder that changed just before the commit, or after it was looked at, is not remembered', async () => {
  const { out, cacheDir, later, now } = makeSite();
  await rememberFolders(cacheDir, { out, paths }, nothingSeen, now);
  expect([...(await recallFolders(cacheDir, out)).keys()]).toEqual([]);
  const changes = new Map([['world/a', 1]]);
  await rememberFolders(cacheDir, { out, paths }, { ...nothingSeen, at: later.at, changes }, later);
  expect([...(await recallFolders(cacheDir, out)).keys()]).toEqual(['world']);
});

test('what is known of one output says nothing of another', async () => {
  const { root, out, cacheDir, later } = makeSite();
  await rememberFolders(cacheDir, { out, paths }, nothingSeen, later);
  expect((await recallFolders(cacheDir, join(root, 'other'))).size).toBe(0);
});

test('a few changes are not worth writing all folders down, and many are, or many that were not known', () => {
  expect(isWorthRemembering(nothingSeen, 10)).toBe(false);
  expect(isWorthRemembering(nothingSeen, 1000)).toBe(true);
  expect(isWorthRemembering({ ...nothingSeen, read: 1000 }, 1)).toBe(true);
});

test('what somebody adds to the site or takes from it between two publications is mended by the second', async () => {
  const place = await makeDiskPlace();
  const files = { 'world/a/index.html': 'a', 'index.html': 'x' };
  const many = Array.from({ length: 300 }, (_, index) => [`many/${index}/index.html`, 'x']);
  Object.assign(files, Object.fromEntries(many));
  for (const edition of ['1', '2', '3']) await publish(place, { ...files, 'index.html': edition });
  writeFileSync(join(place.out, 'world/a/stray.html'), 'stray');
  writeFileSync(join(place.out, 'many/7/stray.html'), 'stray');
  rmSync(join(place.out, 'world/a/index.html'));
  rmSync(join(place.out, 'many/8'), { recursive: true });
  await publish(place, files);
  expect(await place.read()).toEqual(files);
});
