import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ChangedFiles, watchNewspaper } from '../../src/dev/watch.ts';

let root: string;
let stop: AbortController;
let changes: AsyncGenerator<ChangedFiles>;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'broadsheet-watch-'));
  for (const folder of ['content/articles/world', 'templates', 'public'])
    mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'content/articles/world/talks.md'), 'old');
  stop = new AbortController();
  changes = watchNewspaper(root, { signal: stop.signal });
});

afterEach(() => {
  stop.abort();
  rmSync(root, { recursive: true });
});

/** The watcher may still be taking its first look when a test begins: write until it answers. */
async function writeUntilHeard(write: (turn: number) => void): Promise<IteratorResult<ChangedFiles>> {
  let turn = 0;
  const writing = setInterval(() => write(turn++), 200);
  const heard = await changes.next();
  clearInterval(writing);
  return heard;
}

test('a saved article is heard', async () => {
  const heard = await writeUntilHeard((turn) =>
    writeFileSync(join(root, 'content/articles/world/talks.md'), `${turn}`),
  );
  expect(heard.done).toBe(false);
});

test('an article that an editor saves by renaming is heard', async () => {
  const heard = await writeUntilHeard((turn) => {
    writeFileSync(join(root, 'swap'), `${turn}`);
    renameSync(join(root, 'swap'), join(root, 'content/articles/world/talks.md'));
  });
  expect(heard.done).toBe(false);
});

test('a new template is heard', async () => {
  const heard = await writeUntilHeard((turn) => writeFileSync(join(root, `templates/${turn}.njk`), ''));
  expect(heard.done).toBe(false);
});

test('an interrupt ends the watch', async () => {
  const heard = changes.next();
  stop.abort();
  expect((await heard).done).toBe(true);
});
