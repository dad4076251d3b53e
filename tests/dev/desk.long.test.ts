import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openRounds, type RoundOptions, type Rounds } from '../../src/dev/rounds.ts';
import { watchNewspaper } from '../../src/dev/watch.ts';
import type { Instant } from '../../src/model/time.ts';
import { type Dice, openDice } from '../build/dice.ts';
import { makeNewspaper, writeArticle } from '../commands/newspaper.ts';

let root: string;
let stop: AbortController;
const folder = () => join(root, 'content/articles/world');

beforeEach(() => {
  ({ root } = makeNewspaper());
  for (let index = 0; index < 30; index++)
    writeFileSync(join(folder(), `story-${index}.md`), writeStory(index, 0));
  appendFileSync(join(root, 'content/site.yaml'), 'outputs: { search-page: false }\n');
  stop = new AbortController();
});

afterEach(() => {
  stop.abort();
  rmSync(root, { recursive: true });
});

function writeStory(index: number, turn: number): string {
  return writeArticle({ headline: `Story ${index} as of turn ${turn}` }, `What happened in turn ${turn}.`);
}

function openDesk(stateDir = join(root, '.broadsheet')): Rounds {
  const folders = { root, out: join(root, 'public'), stateDir, cacheDir: join(stateDir, 'cache') };
  const readClock = () => Date.parse('2026-01-01T00:00:00Z') as Instant;
  const options: RoundOptions = { ...folders, readClock, strict: false, keepGoing: false };
  return openRounds(options);
}

/** Saves a file as some editor does. */
const savings: readonly ((file: string, text: string) => void)[] = [
  (file, text) => writeFileSync(file, text),
  (file, text) => {
    writeFileSync(`${file}.tmp`, text);
    renameSync(`${file}.tmp`, file);
  },
  (file, text) => {
    truncateSync(file);
    writeFileSync(file, text);
  },
  (file, text) => {
    rmSync(file);
    writeFileSync(file, text);
  },
  (file, text) => {
    renameSync(file, `${file}~`);
    writeFileSync(file, text);
    rmSync(`${file}~`);
  },
];

/** Builds after what is heard until the site says of every story what its file says; then all has to be as in a clean build. */
async function settle(
  rounds: Rounds,
  changes: ReturnType<typeof watchNewspaper>,
): Promise<string | undefined> {
  for (;;) {
    const clean = await buildClean();
    if (
      clean.size === rounds.files.size &&
      [...clean].every(([path, bytes]) => equals(rounds.files.get(path as never), bytes))
    )
      return undefined;
    const { value } = await changes.next();
    const { fault, published } = await rounds.build(value as ReadonlySet<string> | undefined);
    if (fault !== undefined) return JSON.stringify(fault);
    if (published) await rounds.index();
  }
}

function equals(one: Uint8Array | undefined, other: Uint8Array): boolean {
  return one !== undefined && Buffer.compare(one, other) === 0;
}

async function buildClean(): Promise<ReadonlyMap<string, Uint8Array>> {
  const stateDir = mkdtempSync(join(tmpdir(), 'broadsheet-clean-'));
  const rounds = openDesk(stateDir);
  const { published } = await rounds.build(undefined);
  rmSync(stateDir, { recursive: true });
  return published ? rounds.files : new Map();
}

function saveAny(dice: Dice, turn: number): void {
  const index = dice.below(30);
  const file = join(folder(), `story-${index}.md`);
  savings[turn % savings.length]?.(file, writeStory(index, turn));
}

test('after 500 saves of every kind, one after the other or several at once, the site is that of a clean build', async () => {
  const dice = openDice(7);
  const rounds = openDesk();
  const changes = watchNewspaper(root, { signal: stop.signal });
  await rounds.build(undefined);
  for (let turn = 0; turn < 500; turn += 5) {
    for (let save = 0; save < 5; save++) saveAny(dice, turn + save);
    expect(await settle(rounds, changes)).toBeUndefined();
  }
});

test('after 20 checkouts of 1,000 files the site is that of a clean build', async () => {
  const rounds = openDesk();
  const changes = watchNewspaper(root, { signal: stop.signal });
  await rounds.build(undefined);
  const other = mkdtempSync(join(tmpdir(), 'broadsheet-branch-'));
  for (let turn = 0; turn < 20; turn++) {
    const branch = join(other, 'many');
    rmSync(branch, { recursive: true, force: true });
    mkdirSync(branch);
    for (let index = 0; index < 1000; index++)
      writeFileSync(join(branch, `${turn % 3}-${index}.md`), writeStory(index, turn));
    if (turn % 2 === 0) rmSync(join(folder(), 'many'), { recursive: true, force: true });
    cpSync(branch, join(folder(), 'many'), { recursive: true });
    expect(await settle(rounds, changes)).toBeUndefined();
  }
  rmSync(other, { recursive: true });
});

test('over 2,000 edits the memory that is held grows by less than a fifth', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const rounds = openDesk();
  await rounds.build(undefined);
  const file = join(folder(), 'story-3.md');
  const edit = async (turn: number): Promise<void> => {
    writeFileSync(file, writeStory(3, turn));
    await rounds.build(new Set([file]));
  };
  for (let turn = 0; turn < 200; turn++) await edit(turn);
  collect();
  const before = process.memoryUsage().heapUsed;
  for (let turn = 200; turn < 2200; turn++) await edit(turn);
  collect();
  expect(readFileSync(file, 'utf8')).toContain('turn 2199');
  expect(readdirSync(folder()).length).toBe(31);
  expect(process.memoryUsage().heapUsed / before).toBeLessThan(1.2);
});
