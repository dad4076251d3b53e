import { join, resolve } from 'node:path';
import { Option } from 'commander';
import { build } from '../build/build.ts';
import type { BuildEvent, BuildOptions, BuildResult } from '../model/build.ts';
import { ProblemError } from '../model/problem.ts';
import type { Instant } from '../model/time.ts';
import { openDiskSink } from '../publish/disk.ts';
import type { BuildReport } from '../report/format.ts';
import { reportFormats } from '../report/index.ts';
import { type CommandContext, defineCommand, type ExitCode } from './command.ts';
import { parseAsOf } from './parse-as-of.ts';
import { refuseSourceFolder } from './refuse-source-folder.ts';

interface BuildFlags {
  readonly root: string;
  readonly out?: string;
  readonly asOf?: Instant;
  readonly strict?: true;
  readonly keepGoing?: true;
  readonly format: string;
}

const formatNames = reportFormats.map(({ name }) => name);

/** `broadsheet build`: makes the newspaper's site. */
export const buildCommand = defineCommand<BuildFlags>({
  name: 'build',
  summary: 'Build the newspaper into its output folder.',
  options: [
    new Option('--root <dir>', "the newspaper's folder, which holds content/").default('.', 'here'),
    new Option('--out <dir>', 'where the site goes (default: <root>/public)'),
    new Option(
      '--as-of <instant>',
      'build as of this moment: 2022-01-10 or 2022-01-10T06:00:00-05:00 (default: now)',
    ).argParser(parseAsOf),
    new Option('--strict', 'let warnings count as errors'),
    new Option('--keep-going', 'leave out articles that have errors, and publish the rest'),
    new Option('--format <format>', 'how to report').choices(formatNames).default(formatNames[0]),
  ],
  run: runBuild,
});

async function runBuild(flags: BuildFlags, context: CommandContext): Promise<ExitCode> {
  const root = resolve(context.cwd, flags.root);
  const format = reportFormats.find(({ name }) => name === flags.format) ?? reportFormats[0];
  const reporter = format.open({ ...context, root });
  const options: BuildOptions = {
    root,
    out: flags.out === undefined ? join(root, 'public') : resolve(context.cwd, flags.out),
    cacheDir: join(root, '.broadsheet', 'cache'),
    asOf: flags.asOf ?? context.readClock(),
    strict: flags.strict === true,
    keepGoing: flags.keepGoing === true,
  };
  const begun = performance.now();
  const [outcome, code] = await attemptBuild(options, (event) => reporter.observe(event));
  reporter.finish({ ...outcome, durationMs: performance.now() - begun });
  return code;
}

type Outcome = Omit<BuildReport, 'durationMs'>;

async function attemptBuild(
  options: BuildOptions,
  observe: (event: BuildEvent) => void,
): Promise<readonly [Outcome, ExitCode]> {
  try {
    refuseSourceFolder(options.out, options.root);
    const sink = await openDiskSink({ out: options.out, stateDir: join(options.root, '.broadsheet') });
    const result = await build(options, sink, observe);
    return [result, judgeResult(result)];
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return [{ problems: error.problems, published: false }, error.exitCode];
  }
}

function judgeResult({ published, problems }: BuildResult): ExitCode {
  return published && problems.every(({ severity }) => severity !== 'error') ? 0 : 1;
}
