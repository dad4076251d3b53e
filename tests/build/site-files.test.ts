import { mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSiteFiles } from '../../src/build/site-files.ts';
import { hashContent } from '../../src/support/hash.ts';

function makePlace() {
  const root = mkdtempSync(join(tmpdir(), 'broadsheet-site-files-'));
  const place = {
    root,
    out: join(root, 'public'),
    stateDir: join(root, 's'),
    cacheDir: join(root, 's/cache'),
  };
  mkdirSync(join(place.out, 'assets'), { recursive: true });
  mkdirSync(place.stateDir);
  writeFileSync(join(place.out, '.broadsheet-output'), '');
  writeFileSync(join(place.out, '.gitignore'), '*');
  writeFileSync(join(place.out, 'index.html'), 'front');
  writeFileSync(join(place.out, 'assets/style.css'), 'p {}');
  return place;
}

test('every file of the site is listed with its hash, and nothing that is not the site', async () => {
  expect(await readSiteFiles(makePlace())).toEqual([
    { path: 'assets/style.css', size: 4, hash: hashContent('p {}') },
    { path: 'index.html', size: 5, hash: hashContent('front') },
  ]);
});

test('a file that changes behind its size is found, with or without what was remembered', async () => {
  const place = makePlace();
  const style = join(place.out, 'assets/style.css');
  const old = new Date('2026-01-01');
  utimesSync(style, old, old);
  await readSiteFiles(place);
  writeFileSync(style, 'a {}');
  utimesSync(style, old, old);
  expect(statSync(style).size).toBe(4);
  const read = async () => (await readSiteFiles(place)).find(({ path }) => path === 'assets/style.css')?.hash;
  expect(await read()).toBe(hashContent('a {}'));
  writeFileSync(join(place.cacheDir, 'site-files.json'), 'garbage');
  expect(await read()).toBe(hashContent('a {}'));
});

test('a folder that no build has finished is refused', async () => {
  const place = makePlace();
  writeFileSync(join(place.stateDir, 'commit.json'), '{}');
  await expect(readSiteFiles(place)).rejects.toMatchObject({
    exitCode: 2,
    problems: [{ code: 'unfinished-build' }],
  });
  rmSync(join(place.stateDir, 'commit.json'));
  rmSync(join(place.out, '.broadsheet-output'));
  await expect(readSiteFiles(place)).rejects.toMatchObject({
    exitCode: 2,
    problems: [{ code: 'nothing-to-deploy' }],
  });
});
