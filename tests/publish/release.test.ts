import { lstatSync, mkdirSync, readlinkSync, realpathSync, renameSync, statSync, symlinkSync } from 'node:fs';
import { readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type DiskPlace, makeDiskPlace, openDiskPlace, readFiles } from './disk-place.ts';
import { publish, putFiles, testStoringSink } from './sink-contract.ts';

const makeReleasePlace = () => makeDiskPlace('release');

testStoringSink(makeReleasePlace);

const homeOf = ({ out }: DiskPlace): string => `${out}.releases`;

async function listReleases(place: DiskPlace): Promise<string[]> {
  return (await readdir(homeOf(place))).filter((name) => !name.startsWith('.')).toSorted();
}

test('the output is a link beside its releases, which may be moved with them', async () => {
  const place = await makeReleasePlace();
  await publish(place, { 'index.html': 'x' });
  expect(readlinkSync(place.out)).toBe('public.releases/1');
  const elsewhere = `${place.root}-moved`;
  renameSync(place.root, elsewhere);
  expect(await readFiles(join(elsewhere, 'public'))).toEqual({ 'index.html': 'x' });
});

test('a release can be read by everybody who may read the output’s folder', async () => {
  const place = await makeReleasePlace();
  await publish(place, { 'index.html': 'x' });
  expect(statSync(place.out).mode & 0o777).toBe(statSync(join(place.root, '.broadsheet')).mode & 0o777);
});

test('a file that stays the same is shared by both releases, with its time', async () => {
  const place = await makeReleasePlace();
  await publish(place, { 'a/index.html': 'same', 'b.html': 'old' });
  const file = join(place.out, 'a/index.html');
  await utimes(file, 1_600_000_000, 1_600_000_000);
  const before = statSync(file);
  await publish(place, { 'a/index.html': 'same', 'b.html': 'new' });
  const after = statSync(file);
  expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  expect(readlinkSync(place.out)).toBe('public.releases/2');
});

test('a file that changes is another one: the release before stays as it was', async () => {
  const place = await makeReleasePlace();
  await publish(place, { 'index.html': 'old', 'gone.html': 'gone' });
  const former = realpathSync(place.out);
  await publish(place, { 'index.html': 'new' });
  expect(await readFiles(former)).toEqual({ 'index.html': 'old', 'gone.html': 'gone' });
  expect(await place.read()).toEqual({ 'index.html': 'new' });
});

test('a site that stays the same stays the same release', async () => {
  const place = await makeReleasePlace();
  await publish(place, { 'index.html': 'x' });
  await publish(place, { 'index.html': 'x' });
  expect(await listReleases(place)).toEqual(['1']);
});

test('two former releases stay, and none but those three', async () => {
  const place = await makeReleasePlace();
  for (const edition of ['1', '2', '3', '4', '5']) await publish(place, { 'index.html': edition });
  expect(await listReleases(place)).toEqual(['3', '4', '5']);
  expect(await place.read()).toEqual({ 'index.html': '5' });
});

test('whoever goes back by hand has the next release made of that one', async () => {
  const place = await makeReleasePlace();
  for (const edition of ['1', '2', '3']) await publish(place, { 'index.html': edition, 'a.html': 'a' });
  await rm(place.out);
  symlinkSync(join(homeOf(place), '2'), place.out);
  expect(await publish(place, { 'index.html': '4', 'a.html': 'a' })).toMatchObject({ kept: 1 });
  expect(readlinkSync(place.out)).toBe('public.releases/4');
  expect(await place.read()).toEqual({ 'index.html': '4', 'a.html': 'a' });
});

test('a folder becomes releases and releases a folder, with the files that stay', async () => {
  const folder = await makeDiskPlace();
  const release = openDiskPlace(folder.root, 'release');
  await publish(folder, { 'a/index.html': 'same', 'b.html': 'old' });
  await writeFile(join(folder.out, '.gitignore'), '*\n');
  const { ino } = statSync(join(folder.out, 'a/index.html'));
  await publish(release, { 'a/index.html': 'same', 'b.html': 'new' });
  expect(lstatSync(folder.out).isSymbolicLink()).toBe(true);
  expect(await release.read()).toEqual({ '.gitignore': '*\n', 'a/index.html': 'same', 'b.html': 'new' });
  await publish(folder, { 'a/index.html': 'same', 'c.html': 'c' });
  expect(lstatSync(folder.out).isDirectory()).toBe(true);
  expect(await folder.read()).toEqual({ '.gitignore': '*\n', 'a/index.html': 'same', 'c.html': 'c' });
  expect(statSync(join(folder.out, 'a/index.html')).ino).toBe(ino);
  expect((await readdir(folder.root)).toSorted()).toEqual(['.broadsheet', 'public']);
});

test('a site that stays the same still becomes a release, and a folder again', async () => {
  const folder = await makeDiskPlace();
  const files = { 'index.html': 'x' };
  await publish(folder, files);
  await publish(openDiskPlace(folder.root, 'release'), files);
  expect(lstatSync(folder.out).isSymbolicLink()).toBe(true);
  await publish(folder, files);
  expect(lstatSync(folder.out).isDirectory()).toBe(true);
  expect(await folder.read()).toEqual(files);
});

/** Publishes a release in place of a folder or another release, and stops where a killed build might. */
async function stopExchange(place: DiskPlace, isMovedAway: boolean): Promise<void> {
  const home = homeOf(place);
  mkdirSync(join(home, '9'), { recursive: true });
  for (const folder of [home, join(home, '9')])
    await writeFile(join(folder, '.broadsheet-output'), 'as Broadsheet does');
  await writeFile(join(home, '9/index.html'), 'new');
  symlinkSync('public.releases/9', join(home, 'next'));
  if (isMovedAway) renameSync(place.out, join(home, '8'));
}

test('a release that a killed build did not show is no release', async () => {
  const place = await makeReleasePlace();
  await publish(place, { 'index.html': 'old' });
  await stopExchange(place, false);
  await (await place.open()).discard();
  expect(await place.read()).toEqual({ 'index.html': 'old' });
  expect(await listReleases(place)).toEqual(['1']);
});

test('a folder that a killed build had moved away is replaced at last', async () => {
  const place = await makeDiskPlace();
  await publish(place, { 'index.html': 'old' });
  await stopExchange(place, true);
  await (await place.open()).discard();
  expect(await place.read()).toEqual({ 'index.html': 'new' });
});

test('a link of somebody else’s is refused and stays', async () => {
  const place = await makeReleasePlace();
  mkdirSync(join(place.root, 'theirs'));
  symlinkSync('theirs', place.out);
  await expect(place.open()).rejects.toMatchObject({ exitCode: 2, problems: [{ code: 'foreign-output' }] });
  expect(readlinkSync(place.out)).toBe('theirs');
});

test('a folder of somebody else’s in the place of the releases is refused and stays', async () => {
  const place = await makeReleasePlace();
  mkdirSync(homeOf(place));
  await writeFile(join(homeOf(place), 'thesis.txt'), 'years of work');
  await expect(place.open()).rejects.toMatchObject({ exitCode: 2, problems: [{ code: 'foreign-output' }] });
  expect(await readFile(join(homeOf(place), 'thesis.txt'), 'utf8')).toBe('years of work');
});

test('a folder with a repository cannot become a release', async () => {
  const place = await makeReleasePlace();
  mkdirSync(join(place.out, '.git'), { recursive: true });
  await expect(place.open()).rejects.toMatchObject({
    exitCode: 2,
    problems: [{ code: 'release-impossible' }],
  });
});

test('what is discarded is no release, and leaves nothing behind', async () => {
  const place = await makeReleasePlace();
  await publish(place, { 'index.html': 'x' });
  const sink = await place.open();
  await putFiles(sink, { 'index.html': 'y' });
  await sink.discard();
  expect(await listReleases(place)).toEqual(['1']);
  expect(await readdir(join(place.root, '.broadsheet'))).toEqual([]);
});

test.each(['folder', 'release'] as const)(
  'where somebody has removed the releases, a %s is published all the same',
  async (manner) => {
    const place = await makeReleasePlace();
    await publish(place, { 'index.html': 'x' });
    await rm(homeOf(place), { recursive: true });
    await publish(openDiskPlace(place.root, manner), { 'index.html': 'y' });
    expect(await place.read()).toEqual({ 'index.html': 'y' });
    expect(lstatSync(place.out).isSymbolicLink()).toBe(manner === 'release');
  },
);
