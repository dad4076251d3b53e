import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { OutputPath } from '../../src/model/paths.ts';
import { makeDiskPlace, readFiles } from './disk-place.ts';
import { publish, putFiles, testStoringSink } from './sink-contract.ts';

testStoringSink(() => makeDiskPlace());

test('a file that stays the same is not touched', async () => {
  const place = await makeDiskPlace();
  await publish(place, { 'index.html': 'same', 'old.html': 'old' });
  const file = join(place.out, 'index.html');
  await utimes(file, 1_600_000_000, 1_600_000_000);
  const before = await stat(file);
  await publish(place, { 'index.html': 'same', 'new.html': 'new' });
  const after = await stat(file);
  expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
});

test('a file of the same length with other bytes is replaced', async () => {
  const place = await makeDiskPlace();
  await publish(place, { 'index.html': 'aaaa' });
  await publish(place, { 'index.html': 'bbbb' });
  expect(await place.read()).toEqual({ 'index.html': 'bbbb' });
});

test('a changed file is replaced as a whole, so that an open reader keeps the old one', async () => {
  const place = await makeDiskPlace();
  await publish(place, { 'index.html': 'old' });
  const { ino } = await stat(join(place.out, 'index.html'));
  await publish(place, { 'index.html': 'new' });
  expect((await stat(join(place.out, 'index.html'))).ino).not.toBe(ino);
});

test('folders that become empty go', async () => {
  const place = await makeDiskPlace();
  await publish(place, { 'world/2022/talks/index.html': 'x', 'index.html': 'y' });
  await publish(place, { 'index.html': 'y' });
  expect((await readdir(place.out)).toSorted()).toEqual(['.broadsheet-output', 'index.html']);
});

test.each([['missing'], ['empty'], ['with a .gitignore alone'], ['with a repository alone']])(
  'an output folder is taken over that is %s',
  async (kind) => {
    const place = await makeDiskPlace();
    if (kind !== 'missing') await mkdir(place.out);
    if (kind.includes('.gitignore')) await writeFile(join(place.out, '.gitignore'), '*\n');
    if (kind.includes('repository')) await mkdir(join(place.out, '.git'));
    await publish(place, { 'index.html': 'x' });
    expect(await readFile(join(place.out, 'index.html'), 'utf8')).toBe('x');
  },
);

test('a folder that Broadsheet did not write is refused and stays as it is', async () => {
  const place = await makeDiskPlace();
  await mkdir(place.out);
  await writeFile(join(place.out, 'thesis.txt'), 'years of work');
  await expect(place.open()).rejects.toMatchObject({ exitCode: 2, problems: [{ code: 'foreign-output' }] });
  expect(await place.read()).toEqual({ 'thesis.txt': 'years of work' });
});

test('what belongs to the folder and not to the site outlives a build', async () => {
  const place = await makeDiskPlace();
  await mkdir(join(place.out, '.git'), { recursive: true });
  await writeFile(join(place.out, '.git/config'), 'git');
  await writeFile(join(place.out, '.gitignore'), '*\n');
  await publish(place, { 'index.html': 'x' });
  await publish(place, { 'index.html': 'y' });
  expect(await place.read()).toEqual({ '.git/config': 'git', '.gitignore': '*\n', 'index.html': 'y' });
});

test('a file is never written through a linked folder', async () => {
  const place = await makeDiskPlace();
  await publish(place, { 'index.html': 'x' });
  const elsewhere = join(place.root, 'elsewhere');
  await mkdir(elsewhere);
  await symlink(elsewhere, join(place.out, 'world'));
  const sink = await place.open();
  await expect(putFiles(sink, { 'world/index.html': 'x' })).rejects.toMatchObject({
    exitCode: 2,
    problems: [{ code: 'linked-output' }],
  });
  await sink.discard();
  expect(await readdir(elsewhere)).toEqual([]);
});

test('a stray link goes without what it leads to, and a linked file is replaced, not followed', async () => {
  const place = await makeDiskPlace();
  await publish(place, { 'index.html': 'x' });
  const precious = join(place.root, 'precious.txt');
  await writeFile(precious, 'precious');
  await symlink(place.root, join(place.out, 'stray'));
  await symlink(precious, join(place.out, 'page.html'));
  await publish(place, { 'index.html': 'x', 'page.html': 'page' });
  expect(await place.read()).toEqual({ 'index.html': 'x', 'page.html': 'page' });
  expect(await readFile(precious, 'utf8')).toBe('precious');
});

test('neither a commit nor a discard leaves staged files behind', async () => {
  const place = await makeDiskPlace();
  await publish(place, { 'index.html': 'x' });
  const sink = await place.open();
  await putFiles(sink, { 'index.html': 'y' });
  await sink.discard();
  expect(await readdir(join(place.root, '.broadsheet'))).toEqual([]);
});

test('a thousand files offered at once are stored', async () => {
  const place = await makeDiskPlace();
  const sink = await place.open();
  const paths = Array.from({ length: 1000 }, (_, index) => `pages/${index}.html` as OutputPath);
  await Promise.all(paths.map((path) => sink.put({ path, content: path })));
  expect((await sink.commit()).added).toHaveLength(1000);
});

test('a file in the place of the output folder is named', async () => {
  const place = await makeDiskPlace();
  await writeFile(place.out, '');
  await expect(place.open()).rejects.toMatchObject({
    exitCode: 2,
    problems: [{ code: 'output-unwritable' }],
  });
});

test('an output folder may itself be a link', async () => {
  const place = await makeDiskPlace();
  const release = join(place.root, 'release');
  await mkdir(release);
  await symlink(release, place.out);
  await publish(place, { 'index.html': 'x' });
  expect(existsSync(join(release, 'index.html'))).toBe(true);
  expect(await readFiles(release)).toEqual({ 'index.html': 'x' });
});

test('a path that no disk can hold is an error that says so', async () => {
  const place = await makeDiskPlace();
  const sink = await place.open();
  const files = { 'index.html': 'y', [`${'a'.repeat(300)}/index.html`]: 'x' };
  await expect(putFiles(sink, files)).rejects.toMatchObject({
    exitCode: 2,
    problems: [{ code: 'output-unwritable' }],
  });
  await sink.discard();
  expect(await place.read()).toEqual({});
});
