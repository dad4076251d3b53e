import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../src/build/build.ts';
import { publishNewspaper } from '../../src/build/publish-newspaper.ts';
import { readSidecar } from '../../src/compress/encode.ts';
import type { BuildOptions, BuildResult, BuildStage } from '../../src/model/build.ts';
import type { OutputPath } from '../../src/model/paths.ts';
import { ProblemError } from '../../src/model/problem.ts';
import type { ChangedFile } from '../../src/model/changes.ts';
import type { Instant } from '../../src/model/time.ts';
import { openDiskSink } from '../../src/publish/disk.ts';
import { openMemorySink } from '../../src/publish/memory.ts';
import { type Dice, openDice } from './dice.ts';
import {
  listEmptyFolders,
  moveFolder,
  readTree,
  spoilOutput,
  touchFiles,
  writeFolder,
} from './edited-folder.ts';
import { type EditedNewspaper, type Happening, openNewspaper } from './edited-newspaper.ts';
import { dealSteps, type Step } from './random-edits.ts';

type Tree = ReadonlyMap<string, Uint8Array>;

/** A newspaper that is edited and built, step by step. */
interface Newsroom {
  readonly home: string;
  root: string;
  paper: EditedNewspaper;
  readonly dice: Dice;
}

/** What a build came to, or why it could not go on. */
type Outcome = Pick<BuildResult, 'published' | 'problems' | 'rebuilt' | 'site'>;

/**
 * Edits a newspaper step by step, builds it after each as a newsroom does, and compares with what a build without any
 * memory makes of it. A sentence for the first step at which they differ; undefined where there is none.
 */
export async function findDifference(seed: number, count: number): Promise<string | undefined> {
  const home = mkdtempSync(join(tmpdir(), 'broadsheet-edits-'));
  const dice = openDice(seed);
  const room: Newsroom = { home, root: join(home, '0'), paper: openNewspaper(), dice };
  const steps: readonly Step[] = [new Map(), ...dealSteps(dice, count)];
  try {
    let published = 0;
    for (const [index, step] of steps.entries()) {
      const { difference, done } = await takeStep(room, step, index);
      if (difference !== undefined) return `step ${index} (${[...step.keys()].join(', ')}): ${difference}`;
      if (done) published += 1;
    }
    return published * 2 < count ? `only ${published} builds published anything` : undefined;
  } finally {
    rmSync(home, { recursive: true });
  }
}

async function takeStep(
  room: Newsroom,
  step: Step,
  index: number,
): Promise<{ done: boolean; difference: string | undefined }> {
  const { paper } = room;
  const before = {
    ...paper,
    files: new Map(paper.files),
    happenings: [],
    keepTimes: new Set<string>(),
    keepGoing: false,
  };
  for (const change of step.values()) change(paper, room.dice);
  writeFolder(room.root, paper);
  for (const happening of paper.happenings) await happen(room, happening, index);
  const former = readOutput(room.root);
  const [clean, site] = await buildClean(room);
  const again = await attempt(() => buildAgain(room));
  const now = readOutput(room.root);
  const difference =
    compareOutcomes(clean, again) ??
    (clean.published
      ? (compareTrees(site, now) ?? findUntrue(room.root, former, now) ?? (await findUnsteady(room, again)))
      : compareTrees(former, now));
  // What an error stopped is taken back, as an editor would.
  const { files, asOf, removed } = paper;
  room.paper = isFaultless(clean) ? { ...before, files, asOf, ...(removed && { removed }) } : before;
  return { done: clean.published, difference };
}

async function happen(room: Newsroom, happening: Happening, index: number): Promise<void> {
  const { root, dice, paper } = room;
  const cache = join(root, '.broadsheet/cache');
  const out = join(root, 'public');
  if (happening === 'touch') touchFiles(root, paper, dice);
  if (happening === 'wipe-cache') rmSync(cache, { recursive: true });
  if (happening === 'wipe-record') rmSync(join(cache, 'pages'), { recursive: true, force: true });
  if (happening === 'spoil-cache') writeFileSync(join(cache, 'parsed.sqlite'), 'x'.repeat(dice.below(9000)));
  if (happening === 'wipe-output') rmSync(out, { recursive: true });
  if (happening === 'remove-output') spoilOutput(out, dice, 'remove');
  if (happening === 'tamper-output') spoilOutput(out, dice, 'change');
  if (happening === 'preview') await attempt(() => buildPreview(room));
  if (happening === 'stop-after-check') await stopAfter(room, 'check');
  if (happening === 'stop-after-render') await stopAfter(room, 'publish');
  if (happening === 'move') {
    room.root = join(room.home, String(index));
    moveFolder(root, room.root);
  }
}

function choose({ root, paper }: Newsroom, stateDir: string): BuildOptions {
  const [out, cacheDir] = [join(root, 'public'), join(stateDir, 'cache')];
  const { asOf, keepGoing } = paper;
  return { root, out, stateDir, cacheDir, asOf: asOf as Instant, strict: false, keepGoing };
}

async function buildAgain(room: Newsroom): Promise<Outcome> {
  const options = choose(room, join(room.root, '.broadsheet'));
  const sink = await openDiskSink(options);
  return publishNewspaper(options, sink, () => {}, Promise.resolve(undefined));
}

/** What the same build comes to at once, which need not be done; a sentence where it is anything else. */
async function findUnsteady(room: Newsroom, again: Outcome): Promise<string | undefined> {
  const former = readOutput(room.root);
  const repeated = await buildAgain(room);
  const difference = compareTrees(former, readOutput(room.root)) ?? findUntrue(room.root, former, former);
  if (difference !== undefined) return `${difference} after another build`;
  // Where nothing was said, nothing can have been said of the change alone.
  const clean = again.problems.length > 0 ? (await buildClean(room))[0] : again;
  const other = compareOutcomes(clean, repeated);
  if (other !== undefined) return `of another build ${other}`;
  // The bytes of a file with errors are only sure when it has been there for a while.
  const isKnown = repeated.site === undefined && repeated.rebuilt?.length === 0;
  return isKnown || !isFaultless(again) ? undefined : 'another build was not known to come to the same';
}

async function buildPreview(room: Newsroom): Promise<Outcome> {
  const stateDir = join(room.root, '.broadsheet');
  const options = { ...choose(room, stateDir), out: join(stateDir, 'preview'), drafts: true };
  return build(options, await openDiskSink(options), () => {});
}

/** Begins a build that ends as if somebody had stopped the program. */
async function stopAfter(room: Newsroom, stage: BuildStage): Promise<void> {
  const options = choose(room, join(room.root, '.broadsheet'));
  const stop = new Error('stopped');
  await build(options, await openDiskSink(options), (event) => {
    if (event.stage === stage) throw stop;
  }).catch((error: unknown) => {
    if (error !== stop && !(error instanceof ProblemError)) throw error;
  });
}

async function buildClean(room: Newsroom): Promise<readonly [Outcome, Tree]> {
  const stateDir = mkdtempSync(join(room.home, 'clean-'));
  const remembered = join(room.root, '.broadsheet/publication.json');
  if (existsSync(remembered)) cpSync(remembered, join(stateDir, 'publication.json'));
  const site = new Map<OutputPath, Uint8Array>();
  const outcome = await attempt(() => build(choose(room, stateDir), openMemorySink(site), () => {}));
  rmSync(stateDir, { recursive: true });
  return [outcome, site];
}

async function attempt(work: () => Promise<Outcome>): Promise<Outcome> {
  return work().catch((error: unknown) => {
    if (!(error instanceof ProblemError)) throw error;
    return { published: false, problems: error.problems };
  });
}

function readOutput(root: string): Tree {
  return new Map([...readTree(join(root, 'public'))].filter(([name]) => name !== '.broadsheet-output'));
}

function isFaultless({ published, problems }: Outcome): boolean {
  return published && problems.every(({ severity }) => severity !== 'error');
}

function compareOutcomes(clean: Outcome, again: Outcome): string | undefined {
  const [wanted, found] = [clean, again].map(({ problems }) =>
    problems.map((problem) => JSON.stringify(problem)),
  );
  const [missing] = new Set(wanted).difference(new Set(found));
  if (missing !== undefined) return `it does not say ${missing}`;
  const [invented] = new Set(found).difference(new Set(wanted));
  if (invented !== undefined) return `it says ${invented}`;
  if (wanted?.join() !== found?.join()) return 'it says the same in another order, or not as often';
  return clean.published === again.published ? undefined : 'only one of the builds published';
}

function compareTrees(wanted: Tree, found: Tree): string | undefined {
  const paths = [...new Set([...wanted.keys(), ...found.keys()])].toSorted();
  const path = paths.find((one) => !isSame(wanted.get(one), found.get(one)));
  if (path === undefined) return undefined;
  const [has, had] = [found.has(path), wanted.has(path)];
  return `${path} ${has === had ? 'is another one' : has ? 'is left over' : 'is missing'}`;
}

function isSame(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && Buffer.compare(one, other) === 0);
}

/** What `changes.json` says wrongly of the way from one output to the next, or an empty folder that is left. */
function findUntrue(root: string, former: Tree, now: Tree): string | undefined {
  const { files } = JSON.parse(readFileSync(join(root, '.broadsheet/changes.json'), 'utf8')) as {
    readonly files: readonly ChangedFile[];
  };
  const told = files.map(({ path, change }) => `${path} ${change}`);
  const paths = [...new Set([...former.keys(), ...now.keys()])].filter(
    (path) => !isSame(former.get(path), now.get(path)) && !readSidecar(path),
  );
  const changed = paths.map(
    (path) => `${path} ${former.has(path) ? (now.has(path) ? 'changed' : 'removed') : 'added'}`,
  );
  const wrong = new Set(told).symmetricDifference(new Set(changed));
  if (wrong.size > 0) return `changes.json is wrong about ${[...wrong].join(', ')}`;
  const [empty] = listEmptyFolders(join(root, 'public'));
  return empty === undefined ? undefined : `${empty} is empty`;
}
