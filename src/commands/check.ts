import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { Argument, Option } from 'commander';
import { checkNewspaper } from '../build/build.ts';
import { checks } from '../checks/index.ts';
import type { BuildEvent } from '../model/build.ts';
import { type Problem, ProblemError } from '../model/problem.ts';
import type { BuildReport } from '../report/format.ts';
import { reportFormats } from '../report/index.ts';
import { toSourcePath } from '../support/source-path.ts';
import { type CommandContext, defineCommand, type ExitCode } from './command.ts';
import { checkInstant, readAsOf } from './as-of.ts';
import { findStateFolders, makeCacheOption } from './state-folders.ts';
import { readThreads } from './threads.ts';

interface CheckFlags {
  readonly root: string;
  readonly out?: string;
  readonly asOf?: string;
  readonly strict?: true;
  readonly links?: 'external';
  readonly cacheDir?: string;
  readonly threads?: number;
  readonly format: string;
}

const formatNames = reportFormats.map(({ name }) => name);

/** `broadsheet check`: tells everything that is wrong, and publishes nothing. */
export const checkCommand = defineCommand<CheckFlags>({
  name: 'check',
  summary: 'Tell everything that is wrong with the newspaper, without publishing it.',
  operands: new Argument('[paths...]', 'files or folders: only what is wrong there is told (default: all)'),
  options: [
    new Option('--root <dir>', "the newspaper's folder, which holds content/").default('.', 'here'),
    new Option('--out <dir>', 'where the site was published (default: <root>/public)'),
    new Option('--as-of <instant>', 'look at it as of this moment (default: now)').argParser(checkInstant),
    new Option('--links <which>', 'also ask for links to other sites, which takes time').choices([
      'external',
    ]),
    new Option('--strict', 'let warnings count as errors'),
    makeCacheOption(),
    new Option('--threads <n>', 'how many threads work (default: as many as pay)').argParser(readThreads),
    new Option('--format <format>', 'how to report').choices(formatNames).default(formatNames[0]),
  ],
  remarks:
    'All of the newspaper is looked at, whatever the paths. Once no file has an error, every page that was not\npublished as it would be now is rendered too, since faults of templates and leaks show only there. Pictures\nare examined but not encoded, and the search is not indexed. Nothing but the cache is written.',
  examples: [
    ['broadsheet check', 'tell everything that is wrong'],
    ['broadsheet check content/articles/world', 'tell only of these files'],
    [
      'broadsheet check --strict --format github',
      'in a pull request: warnings count, and stand at their lines',
    ],
  ],
  run: runCheck,
});

async function runCheck(
  flags: CheckFlags,
  context: CommandContext,
  paths: readonly string[],
): Promise<ExitCode> {
  const root = resolve(context.cwd, flags.root);
  const format = reportFormats.find(({ name }) => name === flags.format) ?? reportFormats[0];
  const summaries = new Map(checks.map(({ code, summary }) => [code, summary]));
  const reporter = format.open({ ...context, root, summaries });
  const begun = performance.now();
  const [outcome, code] = await attemptCheck(root, flags, context, paths, reporter.observe);
  reporter.finish({ ...outcome, durationMs: performance.now() - begun });
  return code;
}

async function attemptCheck(
  root: string,
  flags: CheckFlags,
  context: CommandContext,
  paths: readonly string[],
  observe: (event: BuildEvent) => void,
): Promise<readonly [Omit<BuildReport, 'durationMs'>, ExitCode]> {
  const out = flags.out === undefined ? join(root, 'public') : resolve(context.cwd, flags.out);
  try {
    const wanted = paths.map((path) => findPath(path, root, context.cwd));
    const state = findStateFolders({ root, out }, flags.cacheDir, context);
    const asOf = flags.asOf === undefined ? context.readClock() : await readAsOf(flags.asOf, root);
    const choices = { strict: flags.strict === true, keepGoing: false, threads: flags.threads };
    const asking = flags.links === undefined ? {} : { askLinksAt: context.readClock() };
    const result = await checkNewspaper({ root, out, ...state, asOf, ...choices, ...asking }, observe);
    const problems = result.problems.filter((problem) => isWanted(problem, wanted));
    return [{ ...result, problems }, problems.some(({ severity }) => severity === 'error') ? 1 : 0];
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return [{ problems: error.problems, checked: true, published: false }, error.exitCode];
  }
}

/** The path as seen from the newspaper's folder; empty for that folder itself. */
function findPath(path: string, root: string, cwd: string): string {
  const whole = resolve(cwd, path);
  const within = relative(root, whole).split(sep).join('/');
  if (existsSync(whole) && !/^(?:\.\.(?:\/|$)|\/|[A-Za-z]:)/.test(within)) return toSourcePath(within);
  throw new ProblemError(
    [
      {
        code: 'unknown-path',
        severity: 'error',
        message: `There is no file or folder \`${path}\` in the newspaper.`,
        hint: 'name files or folders as seen from where you are, such as `content/articles/world`',
      },
    ],
    2,
  );
}

/** Errors of no file, and those of the settings, keep all else from being looked at: they are told whatever the paths. */
function isWanted({ place, severity }: Problem, wanted: readonly string[]): boolean {
  if (wanted.length === 0 || wanted.includes('')) return true;
  const isOfAll = !place || place.file === 'content/site.yaml';
  if (severity === 'error' && isOfAll) return true;
  if (!place) return false;
  return wanted.some((path) => place.file === path || place.file.startsWith(`${path}/`));
}
