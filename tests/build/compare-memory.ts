import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRounds, type RoundOptions, type RoundResult } from '../../src/dev/rounds.ts';
import type { Instant } from '../../src/model/time.ts';
import { openDice } from './dice.ts';
import { readTree, touchFiles, writeFolder } from './edited-folder.ts';
import { type EditedNewspaper, openNewspaper } from './edited-newspaper.ts';
import { dealSteps } from './random-edits.ts';

/**
 * Edits a newspaper step by step, builds it after each in one process that remembers, and compares with what a process makes of it
 * that has just begun. A sentence for the first step at which they differ; undefined where there is none.
 */
export async function findForgotten(seed: number, count: number): Promise<string | undefined> {
  const home = mkdtempSync(join(tmpdir(), 'broadsheet-memory-'));
  const [root, cache] = [join(home, 'paper'), join(home, 'cache')];
  const dice = openDice(seed);
  const paper = openNewspaper();
  let good = new Map(paper.files);
  writeFolder(root, paper);
  const rounds = openRounds(choose(root, home, paper));
  await rounds.build(undefined);
  try {
    let published = 0;
    for (const [index, step] of dealSteps(dice, count).entries()) {
      const before = readSources(root);
      for (const change of step.values()) change(paper, dice);
      writeFolder(root, paper);
      if (paper.happenings.includes('touch')) touchFiles(root, paper, dice);
      if (paper.happenings.includes('wipe-cache')) rmSync(cache, { recursive: true });
      if (paper.happenings.includes('spoil-cache') && existsSync(cache))
        writeFileSync(join(cache, 'parsed.sqlite'), 'x');
      paper.happenings.length = 0;
      const changed = listChanged(root, before, readSources(root));
      const made = await rounds.build(dice.below(8) === 0 ? undefined : changed);
      if (made.published) await rounds.index();
      const fresh = openRounds(choose(root, mkdtempSync(join(home, 'fresh-')), paper));
      const wanted = await fresh.build(undefined);
      const difference =
        compareResults(wanted, made) ??
        (wanted.published ? compareFiles(fresh.files, rounds.files) : undefined);
      if (difference !== undefined) return `step ${index} (${[...step.keys()].join(', ')}): ${difference}`;
      if (wanted.published) published += 1;
      if (wanted.published) good = new Map(paper.files);
      else restore(paper, good);
    }
    return published * 3 < count ? `only ${published} builds published anything` : undefined;
  } finally {
    rmSync(home, { recursive: true });
  }
}

/** What an error stopped is taken back, so the next step saves these files again. */
function restore({ files }: EditedNewspaper, good: EditedNewspaper['files']): void {
  files.clear();
  for (const [name, content] of good) files.set(name, content);
}

function choose(root: string, stateDir: string, paper: EditedNewspaper): RoundOptions {
  const [out, cacheDir] = [join(root, 'public'), join(stateDir, 'cache')];
  const readClock = () => paper.asOf as Instant;
  return { root, out, stateDir, cacheDir, readClock, strict: false, keepGoing: false };
}

function readSources(root: string): Map<string, Buffer> {
  return new Map(
    ['content', 'templates'].flatMap((folder) =>
      [...readTree(join(root, folder))].map(([name, bytes]): [string, Buffer] => [
        `${folder}/${name}`,
        bytes,
      ]),
    ),
  );
}

function listChanged(
  root: string,
  before: ReadonlyMap<string, Buffer>,
  after: ReadonlyMap<string, Buffer>,
): ReadonlySet<string> {
  const names = [...new Set([...before.keys(), ...after.keys()])];
  const isSame = (name: string) => {
    const [one, other] = [before.get(name), after.get(name)];
    return one !== undefined && other?.equals(one) === true;
  };
  return new Set(names.filter((name) => !isSame(name)).map((name) => join(root, name)));
}

function compareResults(wanted: RoundResult, found: RoundResult): string | undefined {
  if (found.fault !== undefined) return `it failed: ${found.problems.map(({ message }) => message).join()}`;
  const [one, other] = [wanted, found].map(({ published, problems }) =>
    JSON.stringify([published, problems]),
  );
  return one === other ? undefined : `instead of ${one} it says ${other}`;
}

function compareFiles(
  wanted: ReadonlyMap<string, Uint8Array>,
  found: ReadonlyMap<string, Uint8Array>,
): string | undefined {
  const paths = [...new Set([...wanted.keys(), ...found.keys()])].toSorted();
  const path = paths.find((one) => {
    const [bytes, others] = [wanted.get(one), found.get(one)];
    return bytes === undefined || others === undefined || Buffer.compare(bytes, others) !== 0;
  });
  if (path === undefined) return undefined;
  return `${path} ${!found.has(path) ? 'is missing' : wanted.has(path) ? 'is another one' : 'is left over'}`;
}
