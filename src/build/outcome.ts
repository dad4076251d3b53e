import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readCacheFile } from '../cache/cache-file.ts';
import { readSealed, writeSealed } from '../cache/sealed-file.ts';
import { checks } from '../checks/index.ts';
import type { BuildCounts, BuildOptions, BuildResult, Input, ReadInput, StampOf } from '../model/build.ts';
import type { PublishManner } from '../model/config.ts';
import type { FileStamp } from '../model/page.ts';
import type { Hash, OutputPath } from '../model/paths.ts';
import type { Problem } from '../model/problem.ts';
import type { Instant } from '../model/time.ts';
import type { DiskSink } from '../publish/disk.ts';
import { hasErrorCode } from '../support/error-code.ts';
import { hashContent } from '../support/hash.ts';
import { hashProgram } from '../support/program-hash.ts';
import { listInputs } from './inputs.ts';
import type { Observe } from './observe.ts';
import { nameRecords } from './publication.ts';

/** What a build came to, and all that it depended on: the same comes to the same. */
interface Outcome {
  /** Of the program, and of what it was asked to do. */
  readonly task: Hash;
  /** Of what is remembered of publications. */
  readonly records: Hash;
  /** From this moment on, and until that one, if there is one. */
  readonly asOf: Instant;
  readonly until?: Instant | undefined;
  /** Name, hash or nothing, stamp. */
  readonly inputs: readonly (readonly [string, Hash | 0, string])[];
  readonly manner: PublishManner;
  /** Path, hash, size, time of change. */
  readonly output: readonly (readonly [OutputPath, Hash, number, number])[];
  readonly counts: BuildCounts;
  readonly problems: readonly Problem[];
}

/** A published site, as it is to be known again. */
export interface KnownSite {
  /** The hashes, before the build, of inputs that had been changed just then. */
  readonly recent: ReadonlyMap<string, Hash>;
  readonly inputs: readonly ReadInput[];
  readonly output: ReadonlyMap<OutputPath, FileStamp>;
  readonly manner: PublishManner;
  readonly until?: Instant | undefined;
}

/** So many files take longer to be read than their new times to be written down. */
const worthWriting = 100;

/**
 * What the last build came to, where nothing that it depended on has changed, so that another would come to the same: the
 * program, every file that it could look at, by size and times or by its bytes, the time, and the site as it stands.
 */
export async function recallOutcome(
  options: BuildOptions,
  sink: DiskSink,
  stampOf: StampOf,
  observe: Observe,
): Promise<BuildResult | undefined> {
  const outcome = (await readSealed(nameFile(options.cacheDir))) as Outcome | undefined;
  if (outcome?.task !== nameTask(options) || !isTimely(outcome, options.asOf)) return undefined;
  const inputs = lookAgain(outcome, options.root, stampOf);
  observe({ stage: 'read', done: outcome.counts.articles });
  if (!inputs || outcome.records !== (await hashRecords(options))) return undefined;
  await sink.prepare?.(outcome.manner);
  const output = new Map(
    outcome.output.map(([path, hash, size, changed]) => [path, { hash, size, changed }]),
  );
  if (!sink.consistsOf(output)) return undefined;
  const fresh = new Set(inputs).difference(new Set(outcome.inputs));
  if (fresh.size > worthWriting) await writeSealed(nameFile(options.cacheDir), { ...outcome, inputs });
  const changes = { added: [], changed: [], removed: [], kept: output.size };
  return { published: true, problems: outcome.problems, counts: outcome.counts, rebuilt: [], changes };
}

/** Remembers what a build came to, where another one of the same is sure to come to that. Rejects with ProblemError (exit 2) if it cannot. */
export async function rememberOutcome(
  { problems, counts }: BuildResult,
  { recent, inputs, output, manner, until }: KnownSite,
  options: BuildOptions,
  stampOf: StampOf,
): Promise<void> {
  const isLasting = ({ code }: Problem) => !fleeting.has(code);
  // What it kept back, another build may publish.
  if (problems.some((problem) => problem.severity === 'error' && !isLasting(problem))) return;
  const stamped = inputs.map((input) => stampInput(input, recent, stampOf));
  if (stamped.includes(undefined)) return;
  const { encoded, reused } = counts.pictures;
  const outcome: Outcome = {
    task: nameTask(options),
    records: await hashRecords(options),
    asOf: options.asOf,
    until,
    inputs: stamped.flatMap((row) => (row ? [row] : [])),
    manner,
    output: Array.from(output, ([path, { hash, size, changed }]) => [path, hash, size, changed]),
    counts: { ...counts, rendered: 0, pictures: { encoded: 0, reused: encoded + reused } },
    problems: problems.filter(isLasting),
  };
  await writeSealed(nameFile(options.cacheDir), outcome);
}

/** What is told of the way from the last publication to this one: once this is the last, it is not told. */
const fleeting = new Set(['damaged-record', ...checks.flatMap((one) => (one.fleeting ? [one.code] : []))]);

type InputRow = Outcome['inputs'][number];

/** A file whose hash was not taken while it was read is only known if it has been the same all the time. */
function stampInput(
  { name, file, hash, isHashedLate }: ReadInput,
  recent: KnownSite['recent'],
  stampOf: StampOf,
): InputRow | undefined {
  if (!hash) return [name, 0, ''];
  const known = stampOf(file);
  const isUnsure = known === '' && isHashedLate && recent.get(name) !== hash;
  return isUnsure ? undefined : [name, hash, known];
}

/** The same files as they are now; undefined where one is another, or not there any more. */
function lookAgain({ inputs }: Outcome, root: string, stampOf: StampOf): InputRow[] | undefined {
  const former = new Map(inputs.map((row) => [row[0], row]));
  try {
    const now = listInputs(root) ?? [];
    if (now.length !== former.size) return undefined;
    const rows: InputRow[] = [];
    for (const input of now) {
      const row = lookAt(input, former.get(input.name), stampOf);
      if (!row) return undefined;
      rows.push(row);
    }
    return rows;
  } catch (error) {
    // What has gone meanwhile is another newspaper: the build finds out which.
    if (hasErrorCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function lookAt({ file }: Input, former: InputRow | undefined, stampOf: StampOf): InputRow | undefined {
  if (!former) return undefined;
  const [name, hash, known] = former;
  if (hash === 0) return former;
  const stamp = stampOf(file);
  if (stamp !== '' && stamp === known) return former;
  return hashContent(readFileSync(file)) === hash ? [name, hash, stamp] : undefined;
}

function isTimely({ asOf, until }: Outcome, now: Instant): boolean {
  return asOf <= now && (until === undefined || now < until);
}

function nameTask({ root, out, strict, keepGoing }: BuildOptions): Hash {
  const program = [hashProgram(), process.version];
  return hashContent(JSON.stringify([...program, relative(root, out), strict, keepGoing]));
}

async function hashRecords(options: BuildOptions): Promise<Hash> {
  const files = await Promise.all(nameRecords(options).map(readCacheFile));
  return hashContent(files.map((bytes) => (bytes ? hashContent(bytes) : 'none')).join(' '));
}

function nameFile(cacheDir: string): string {
  return join(cacheDir, 'outcome.json');
}
