import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Option } from 'commander';
import { build } from '../build/build.ts';
import { publishNewspaper } from '../build/publish-newspaper.ts';
import { openOwnOutput } from '../build/own-output.ts';
import { removeUnfinished } from '../cache/cache-file.ts';
import { lockState } from '../cache/lock.ts';
import type { BuildEvent, BuildResult } from '../model/build.ts';
import { ProblemError } from '../model/problem.ts';
import { openDiskSink } from '../publish/disk.ts';
import type { BuildReport } from '../report/format.ts';
import { reportFormats } from '../report/index.ts';
import { readGitState } from '../support/git-state.ts';
import { openProfile } from '../report/profile.ts';
import { describeRebuilds } from '../report/rebuilds.ts';
import { type CommandContext, defineCommand, type ExitCode } from './command.ts';
import { checkInstant, readAsOf } from './as-of.ts';
import { findStateFolders, makeCacheOption } from './state-folders.ts';
import { readThreads } from './threads.ts';
import { previewFolder, refusePublicFolder, refuseSourceFolder } from './refuse-source-folder.ts';

interface BuildFlags {
  readonly root: string;
  readonly out?: string;
  readonly asOf?: string;
  readonly strict?: true;
  readonly keepGoing?: true;
  readonly drafts?: true;
  readonly cacheDir?: string;
  readonly format: string;
  readonly watch?: true;
  readonly profile?: true;
  readonly explainRebuilds?: true;
  readonly threads?: number;
}

/** How long a build waits for another one of the same newspaper, in milliseconds. */
const patience = 60_000;

const formatNames = reportFormats.map(({ name }) => name);

/** `broadsheet build`: makes the newspaper's site. */
export const buildCommand = defineCommand<BuildFlags>({
  name: 'build',
  summary: 'Build the newspaper into its output folder.',
  options: [
    new Option('--root <dir>', "the newspaper's folder, which holds content/").default('.', 'here'),
    new Option(
      '--out <dir>',
      'where the site goes (default: <root>/public, of a preview <root>/.broadsheet/preview)',
    ),
    new Option(
      '--as-of <instant>',
      "build as of this moment: 2022-01-10T06:00:00Z, or a date or time of the newsroom's zone (default: now)",
    ).argParser(checkInstant),
    new Option('--strict', 'let warnings count as errors'),
    new Option('--keep-going', 'leave out articles that have errors, and publish the rest'),
    new Option(
      '--drafts',
      'make a preview for the newsroom: drafts, embargoed and expired articles are shown',
    ),
    makeCacheOption(),
    new Option('--watch', 'build again whenever an article, a picture, a template or a setting changes'),
    new Option('--threads <n>', 'how many threads work (default: as many as pay)').argParser(readThreads),
    new Option('--explain-rebuilds', 'tell at the end which pages were rendered, and why'),
    new Option('--profile', 'tell at the end how many milliseconds each stage took'),
    new Option('--format <format>', 'how to report').choices(formatNames).default(formatNames[0]),
  ],
  examples: [
    ['broadsheet build', 'make the site in public/'],
    ['broadsheet build --drafts', 'make a preview of everything, drafts too, in .broadsheet/preview'],
    [
      'broadsheet build --as-of 2026-10-02 --keep-going',
      'as readers should see it on that day, without the articles that have errors',
    ],
  ],
  run: runBuilds,
});

async function runBuilds(flags: BuildFlags, context: CommandContext): Promise<ExitCode> {
  if (!flags.watch) return runBuild(flags, context);
  const { pollingNotice, watchNewspaper } = await import('../dev/watch.ts');
  const changes = watchNewspaper(resolve(context.cwd, flags.root), {
    signal: context.catchInterrupt(),
    onPolling: () => context.stderr.write(`${pollingNotice}\n`),
  });
  let code = await runBuild(flags, context);
  for await (const _ of changes) code = await runBuild(flags, context);
  return code;
}

async function runBuild(flags: BuildFlags, context: CommandContext): Promise<ExitCode> {
  const root = resolve(context.cwd, flags.root);
  const format = reportFormats.find(({ name }) => name === flags.format) ?? reportFormats[0];
  const reporter = format.open({ ...context, root });
  const begun = performance.now();
  const profile = openProfile();
  // An interrupt ends a build at once, whatever it does: nothing is lost. Only who has begun to publish ends it, and tells so.
  let obey: (() => void) | undefined;
  const [outcome, code] = await attemptBuild(root, flags, context, (event) => {
    if (event.stage === 'publish') obey ??= context.deferInterrupts();
    profile.observe(event);
    reporter.observe(event);
  });
  reporter.finish({ ...outcome, durationMs: performance.now() - begun });
  if (flags.explainRebuilds) context.stderr.write(describeRebuilds(outcome.rebuilt ?? []));
  if (flags.profile) profile.print(context.stderr);
  obey?.();
  return code;
}

async function attemptBuild(
  root: string,
  flags: BuildFlags,
  context: CommandContext,
  observe: (event: BuildEvent) => void,
): Promise<readonly [Omit<BuildReport, 'durationMs'>, ExitCode]> {
  const out = chooseOut(flags, root, context.cwd);
  let unlock: (() => void) | undefined;
  try {
    if (flags.drafts) refusePublicFolder(out, root);
    refuseSourceFolder(out, root);
    const state = findStateFolders({ root, out }, flags.cacheDir, context);
    const asOf = flags.asOf === undefined ? context.readClock() : await readAsOf(flags.asOf, root);
    if (existsSync(join(root, 'content')))
      unlock = await lockState(state.stateDir, patience, {
        waits: (owner) => void context.stderr.write(`Waiting for another build of this newspaper${owner}\n`),
        ownerDied: () => {
          removeUnfinished(state.stateDir, 'here');
          removeUnfinished(state.cacheDir, 'below');
        },
      });
    const own = await openOwnOutput({ root, out, ...state });
    const sink = await openDiskSink({ out, ...state });
    const drafts = flags.drafts === true;
    const choices = { drafts, strict: flags.strict === true, keepGoing: flags.keepGoing === true };
    const options = { root, out, ...state, asOf, threads: flags.threads, ...choices };
    const result = drafts
      ? await build(options, sink, observe)
      : await publishNewspaper(
          options,
          sink,
          observe,
          readGitState(root, ['content', 'templates'], context.env),
        );
    if (result.changes && !drafts) await own.mark(result.changes);
    return [result, judgeResult(result)];
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return [{ problems: error.problems, published: false }, error.exitCode];
  } finally {
    unlock?.();
  }
}

function chooseOut({ out, drafts }: BuildFlags, root: string, cwd: string): string {
  if (out !== undefined) return resolve(cwd, out);
  return join(root, drafts ? previewFolder : 'public');
}

function judgeResult({ published, problems }: BuildResult): ExitCode {
  return published && problems.every(({ severity }) => severity !== 'error') ? 0 : 1;
}
