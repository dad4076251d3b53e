import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ChangedFiles, watchNewspaper } from '../../src/dev/watch.ts';

let root: string;
let stop: AbortController;
let changes: AsyncGenerator<ChangedFiles>;
const world = () => join(root, 'content/articles/world');
const talks = () => join(world(), 'talks.md');

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'broadsheet-watch-')));
  for (const folder of ['content/articles/world', 'templates', 'public'])
    mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(talks(), 'old');
  watch();
});

afterEach(() => {
  stop.abort();
  rmSync(root, { recursive: true });
});

function watch(): void {
  stop = new AbortController();
  changes = watchNewspaper(root, { signal: stop.signal });
}

async function hear(): Promise<readonly string[] | 'anything'> {
  const { value } = await changes.next();
  return value ? [...(value as ReadonlySet<string>)].toSorted() : 'anything';
}

/** Saves a last file, and listens until it is told of it; whether something was told by its name, or as anything. */
async function hearUntil(file: string): Promise<readonly string[] | 'anything'> {
  const heard = new Set<string>();
  for (;;) {
    const told = await hear();
    if (told === 'anything') return told;
    for (const name of told) heard.add(name);
    if (heard.has(file)) return [...heard].toSorted();
  }
}

test('a saved article is told by its name', async () => {
  writeFileSync(talks(), 'new');
  expect(await hear()).toEqual([talks()]);
});

test('an article that an editor saves by renaming is told', async () => {
  writeFileSync(join(root, 'swap'), 'new');
  renameSync(join(root, 'swap'), talks());
  expect(await hear()).toEqual([talks()]);
});

test('an article that is removed and written again is told once', async () => {
  rmSync(talks());
  writeFileSync(talks(), '');
  writeFileSync(talks(), 'new');
  expect(await hear()).toEqual([talks()]);
});

test('a removed article is told', async () => {
  rmSync(talks());
  expect(await hear()).toEqual([talks()]);
});

test('a new template is told', async () => {
  writeFileSync(join(root, 'templates/new.njk'), '');
  expect(await hear()).toEqual([join(root, 'templates/new.njk')]);
});

test('hidden files and the output are not told', async () => {
  writeFileSync(join(world(), '.talks.md.swp'), 'x');
  writeFileSync(join(root, 'public/index.html'), 'x');
  writeFileSync(talks(), 'new');
  expect(await hear()).toEqual([talks()]);
});

test('what happens while nobody waits is told to whoever waits next', async () => {
  writeFileSync(talks(), 'new');
  await changes.next();
  writeFileSync(join(world(), 'other.md'), 'new');
  writeFileSync(talks(), 'newer');
  expect(await hearUntil(join(world(), 'other.md'))).toContain(join(world(), 'other.md'));
});

test('a new folder may hold anything, and files in it are told after that', async () => {
  mkdirSync(join(root, 'content/articles/sport/deep'), { recursive: true });
  expect(await hear()).toBe('anything');
  const late = join(root, 'content/articles/sport/deep/late.md');
  writeFileSync(late, 'x');
  expect(await hearUntil(late)).toEqual([late]);
});

test('after a folder has moved, files are told by where they are', async () => {
  renameSync(world(), join(root, 'content/articles/planet'));
  expect(await hear()).toBe('anything');
  const moved = join(root, 'content/articles/planet/talks.md');
  writeFileSync(moved, 'new');
  expect(await hearUntil(moved)).toEqual([moved]);
});

test('a folder that is removed and made again is watched again', async () => {
  rmSync(join(root, 'content'), { recursive: true });
  expect(await hear()).toBe('anything');
  mkdirSync(world(), { recursive: true });
  expect(await hear()).toBe('anything');
  writeFileSync(talks(), 'new');
  expect(await hearUntil(talks())).toEqual([talks()]);
});

test('templates that come later are watched', async () => {
  stop.abort();
  rmSync(join(root, 'templates'), { recursive: true });
  watch();
  mkdirSync(join(root, 'templates'));
  expect(await hear()).toBe('anything');
  const file = join(root, 'templates/late.njk');
  writeFileSync(file, 'x');
  expect(await hearUntil(file)).toEqual([file]);
});

test('a thousand files at once may be anything, and are all there when it is told', async () => {
  const checkout = mkdtempSync(join(tmpdir(), 'broadsheet-checkout-'));
  for (let index = 0; index < 1000; index++) writeFileSync(join(checkout, `${index}.md`), 'x');
  cpSync(checkout, join(world(), 'many'), { recursive: true });
  rmSync(checkout, { recursive: true });
  expect(await hear()).toBe('anything');
});

test('what a link leads to is watched, under whatever name it is read', async () => {
  stop.abort();
  mkdirSync(join(root, 'shared'));
  writeFileSync(join(root, 'shared/notes.md'), 'old');
  symlinkSync('../../../shared', join(world(), 'linked'));
  watch();
  writeFileSync(join(root, 'shared/notes.md'), 'new');
  expect(await hear()).toBe('anything');
});

test('an interrupt ends the watch', async () => {
  const heard = changes.next();
  stop.abort();
  expect((await heard).done).toBe(true);
});
