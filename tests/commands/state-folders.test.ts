import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findStateFolders } from '../../src/commands/state-folders.ts';
import { makeNewspaper } from './newspaper.ts';

const root = join('/', 'paper');
const out = join(root, 'www');
const cwd = join('/', 'work');

test.each([
  ['below the newspaper, if nobody says otherwise', undefined, {}, join(root, '.broadsheet', 'cache')],
  ['where the variable says', undefined, { BROADSHEET_CACHE_DIR: '/ci/cache' }, join('/', 'ci', 'cache')],
  [
    'below the newspaper, if the variable is empty',
    undefined,
    { BROADSHEET_CACHE_DIR: '' },
    join(root, '.broadsheet', 'cache'),
  ],
  ['where the flag says, from here', 'cache', { BROADSHEET_CACHE_DIR: '/ci/cache' }, join(cwd, 'cache')],
])('the cache is %s', (_, flag, env, cacheDir) => {
  expect(findStateFolders({ root, out }, flag, { cwd, env })).toEqual({
    stateDir: join(root, '.broadsheet'),
    cacheDir,
  });
});

test.each(['content', 'templates/x', 'www/cache', '.', '..'])('it cannot be in %s', (folder) => {
  const find = () => findStateFolders({ root, out }, join(root, folder), { cwd, env: {} });
  expect(find).toThrow(/^The cache cannot be in /);
});

test('a cache elsewhere is used, and the newspaper keeps what nothing else knows', async () => {
  const cacheDir = mkdtempSync(join(tmpdir(), 'broadsheet-elsewhere-'));
  onTestFinished(() => rmSync(cacheDir, { recursive: true }));
  const paper = makeNewspaper({});
  const build = () => paper.run('build', '--as-of', '2026-01-01', '--cache-dir', cacheDir);
  expect(await build()).toMatchObject({ code: 0 });
  expect((await build()).stdout).toContain('Rendered: 0 pages');
  expect(existsSync(join(cacheDir, 'parsed.sqlite'))).toBe(true);
  expect(existsSync(join(paper.root, '.broadsheet', 'cache'))).toBe(false);
  expect(existsSync(join(paper.root, '.broadsheet', 'publication.json'))).toBe(true);
});
