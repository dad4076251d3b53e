import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type CommitSteps, finishCommit, runCommit } from '../../src/publish/journal.ts';
import { readFiles } from './disk-place.ts';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-journal-'));
afterAll(() => rmSync(folder, { recursive: true }));

const next = { 'index.html': 'new', 'news/a/index.html': 'a', 'rss.xml': 'feed' };

/** An old site, a new one that waits, and what is to be done. */
function prepare(name: string): { stateDir: string; steps: CommitSteps } {
  const stateDir = join(folder, name, 'state');
  const [out, staging] = [join(folder, name, 'public'), join(stateDir, 'staging')];
  writeFiles(out, { 'index.html': 'old', 'gone/index.html': 'old', news: 'a file in the way' });
  writeFiles(staging, next);
  const steps = {
    out,
    staging,
    obstacles: { files: ['news'], folders: [] },
    newFolders: ['news'],
    moves: ['index.html', 'news/a', 'rss.xml'],
    orphans: { files: ['gone/index.html'], folders: ['gone'] },
  };
  return { stateDir, steps };
}

function writeFiles(root: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

test('a commit makes the new site, and forgets its journal', async () => {
  const { stateDir, steps } = prepare('whole');
  await runCommit(stateDir, steps);
  expect(await readFiles(steps.out)).toEqual(next);
  finishCommit(stateDir);
  expect(await readFiles(steps.out)).toEqual(next);
});

/** Takes so many steps of a commit, as a build that is killed then. */
function takeSome({ out, staging, newFolders, moves, orphans }: CommitSteps, count: number): void {
  const todo = [
    () => rmSync(join(out, 'news')),
    ...newFolders.map((path) => () => mkdirSync(join(out, path))),
    ...moves.map((path) => () => renameSync(join(staging, path), join(out, path))),
    ...orphans.files.map((path) => () => rmSync(join(out, path))),
  ];
  for (const step of todo.slice(0, count)) step();
}

test.each([0, 1, 2, 3, 4, 5, 6])('a commit that was killed after %i steps is finished', async (count) => {
  const { stateDir, steps } = prepare(`killed-${count}`);
  writeFileSync(join(stateDir, 'commit.json'), JSON.stringify(steps));
  takeSome(steps, count);
  finishCommit(stateDir);
  expect(await readFiles(steps.out)).toEqual(next);
  expect(await readFiles(stateDir)).toEqual({});
});

test('without the files that waited, the site is left as it is', async () => {
  const { stateDir, steps } = prepare('lost');
  writeFileSync(join(stateDir, 'commit.json'), JSON.stringify(steps));
  rmSync(steps.staging, { recursive: true });
  const before = await readFiles(steps.out);
  finishCommit(stateDir);
  expect(await readFiles(steps.out)).toEqual(before);
});

test.each(['', '{', '{"out":"/"}', '[1, 2]'])('a journal that says `%s` is no journal', async (text) => {
  const { stateDir, steps } = prepare(`spoilt-${text.length}`);
  writeFileSync(join(stateDir, 'commit.json'), text);
  const before = await readFiles(steps.out);
  finishCommit(stateDir);
  expect(await readFiles(steps.out)).toEqual(before);
});
