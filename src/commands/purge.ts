import { join, resolve } from 'node:path';
import { Option } from 'commander';
import { nameChanges, readChanges } from '../build/read-changes.ts';
import { loadSettings } from '../build/settings.ts';
import type { Config } from '../model/config.ts';
import { ProblemError } from '../model/problem.ts';
import type { PurgeReport } from '../model/purge.ts';
import { describeProblems } from '../report/pretty.ts';
import { describePurge } from '../report/telling.ts';
import { type CommandContext, defineCommand, type ExitCode } from './command.ts';
import { openTelling } from './open-telling.ts';
import { reportProblems } from './report-problems.ts';

interface PurgeFlags {
  readonly root: string;
  readonly out?: string;
  readonly changes?: string;
  readonly announce?: true;
  readonly dryRun?: true;
  readonly format: 'pretty' | 'json';
}

/** `broadsheet purge`: tells caches what changed, for those who deploy otherwise. */
export const purgeCommand = defineCommand<PurgeFlags>({
  name: 'purge',
  summary: 'Tell caches what the last build changed, where it was not `broadsheet deploy` that deployed it.',
  options: [
    new Option('--root <dir>', "the newspaper's folder, which holds content/").default('.', 'here'),
    new Option('--out <dir>', 'where the site was published (default: <root>/public)'),
    new Option('--changes <file>', 'what changed (default: <root>/.broadsheet/changes.json)'),
    new Option('--announce', 'tell search engines and hubs, too: `indexNow` and `feeds.hubs`'),
    new Option('--dry-run', 'tell which URLs would be purged, and purge nothing'),
    new Option('--format <format>', 'how to report').choices(['pretty', 'json']).default('pretty'),
  ],
  remarks: 'Who is told stands below `purge` in content/site.yaml; a deploy tells it by itself.',
  examples: [
    ['broadsheet purge --dry-run', 'tell which URLs would be purged'],
    ['broadsheet purge --announce', 'purge them, and tell search engines of the pages among them'],
  ],
  run: purge,
});

async function purge(flags: PurgeFlags, context: CommandContext): Promise<ExitCode> {
  const { cwd, stdout } = context;
  const root = resolve(cwd, flags.root);
  try {
    const { config, problems } = await loadSettings(root);
    if (!config) throw new ProblemError(problems, 1);
    const report = await tellChanges(flags, { config, root }, context);
    const isDone = flags.dryRun !== true;
    if (flags.format === 'json')
      stdout.write(`${JSON.stringify({ ok: true, dryRun: !isDone, ...report }, null, 2)}\n`);
    else stdout.write(describePurge(report, isDone));
    return 0;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    if (flags.format === 'json') return reportProblems(error, { root, format: 'json', context });
    stdout.write(`${describeProblems(error.problems, { ...context, root }).join('\n\n')}\n`);
    return error.exitCode;
  }
}

async function tellChanges(
  flags: PurgeFlags,
  { config, root }: { readonly config: Config; readonly root: string },
  context: CommandContext,
): Promise<PurgeReport> {
  const out = flags.out === undefined ? join(root, 'public') : resolve(context.cwd, flags.out);
  const announces = flags.announce === true;
  const { tells, plan, tell } = openTelling({ config, root, out, announces }, context);
  if (!tells('caches') && !tells('pages') && !tells('feeds')) throw refuse(announces);
  const file =
    flags.changes === undefined
      ? nameChanges(join(root, '.broadsheet'))
      : resolve(context.cwd, flags.changes);
  const changed = await readChanges(file);
  if (!changed) throw refuseChanges(file);
  return flags.dryRun === true ? plan(changed) : tell(changed);
}

function refuseChanges(file: string): ProblemError {
  const message = `${file} does not tell what changed, or is not there.`;
  const hint = 'run `broadsheet build`, or name another file with `--changes`';
  return new ProblemError([{ code: 'no-changes', severity: 'error', message, hint }], 2);
}

function refuse(announces: boolean): ProblemError {
  const message = `\`content/site.yaml\` names no cache${announces ? ', no search engine and no hub' : ''} to be told.`;
  const hint = 'write `purge: { cloudflare: { zone: … } }`, or `fastly` or `command` instead';
  return new ProblemError([{ code: 'nothing-to-purge', severity: 'error', message, hint }], 2);
}
