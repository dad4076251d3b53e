import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Argument, Option } from 'commander';
import { loadSettings } from '../build/settings.ts';
import { readSiteFiles } from '../build/site-files.ts';
import { lockState } from '../cache/lock.ts';
import { isCompressible, readSidecar } from '../compress/encode.ts';
import { findEncoding } from '../compress/encodings.ts';
import type { Config } from '../model/config.ts';
import type { Delivery, DeployReport, TargetSettings } from '../model/deploy.ts';
import { ProblemError } from '../model/problem.ts';
import type { PurgeReport } from '../model/purge.ts';
import { describeDeploy, printDeploy } from '../report/deploy.ts';
import { describeProblems } from '../report/pretty.ts';
import { type Progress, showProgress } from '../report/progress.ts';
import { headersFor } from '../serve/answer.ts';
import { readHostRules } from '../serve/host-rules.ts';
import { chooseTarget, isLive } from './choose-target.ts';
import { type CommandContext, defineCommand, type ExitCode } from './command.ts';
import { openTelling, type OpenTelling } from './open-telling.ts';
import { previewFolder } from './refuse-source-folder.ts';
import { reportProblems } from './report-problems.ts';
import { findStateFolders, makeCacheOption, type StateFolders } from './state-folders.ts';

interface DeployFlags {
  readonly root: string;
  readonly out?: string;
  readonly dryRun?: true;
  readonly verify?: true;
  readonly yes?: true;
  readonly cacheDir?: string;
  readonly format: 'pretty' | 'json';
}

/** How long a deploy waits for a build of the same newspaper, in milliseconds. */
const patience = 60_000;

/** `broadsheet deploy`: sends what changed to where readers are. */
export const deployCommand = defineCommand<DeployFlags>({
  name: 'deploy',
  summary: 'Send the built site to where readers get it: only what changed, in the right order.',
  operands: new Argument(
    '[target]',
    'its name below `deploy` in content/site.yaml (default: the only one, or `production`)',
  ),
  options: [
    new Option('--root <dir>', "the newspaper's folder, which holds content/").default('.', 'here'),
    new Option('--out <dir>', 'where the site was published (default: <root>/public)'),
    new Option('--dry-run', 'tell everything that would happen, and change nothing'),
    new Option('--verify', 'look what the target really holds, instead of believing the last deploy'),
    new Option('--yes', 'remove many files, or deploy beside files of others, without asking'),
    makeCacheOption(),
    new Option('--format <format>', 'how to report').choices(['pretty', 'json']).default('pretty'),
  ],
  examples: [
    ['broadsheet deploy --dry-run', 'tell which files would be sent and removed'],
    ['broadsheet deploy mirror', 'deploy to the target `mirror` of content/site.yaml'],
  ],
  run: deploy,
});

/** Programs read the result alone. */
const silent: Progress = { observe() {}, clear() {} };

async function deploy(
  flags: DeployFlags,
  context: CommandContext,
  [wanted]: readonly string[],
): Promise<ExitCode> {
  const root = resolve(context.cwd, flags.root);
  const begun = performance.now();
  const progress = flags.format === 'json' ? silent : showProgress(context);
  try {
    const { config, problems } = await loadSettings(root);
    if (!config) throw new ProblemError(problems, 1);
    const { name, settings } = chooseTarget(wanted, config);
    const out = chooseOut(flags, root, context.cwd);
    const state = findStateFolders({ root, out }, flags.cacheDir, context);
    const report = await deployWhileLocked({
      flags,
      context,
      root,
      out,
      state,
      config,
      name,
      settings,
      progress,
    });
    progress.clear();
    if (!report) {
      context.stderr.write('Nothing was deployed.\n');
      return 2;
    }
    const print = flags.format === 'json' ? printDeploy : describeDeploy;
    context.stdout.write(print(report, performance.now() - begun));
    return 0;
  } catch (error) {
    progress.clear();
    if (!(error instanceof ProblemError)) throw error;
    if (flags.format === 'json') return reportProblems(error, { root, format: 'json', context });
    context.stdout.write(`${describeProblems(error.problems, { ...context, root }).join('\n\n')}\n`);
    return error.exitCode;
  }
}

interface Work {
  readonly flags: DeployFlags;
  readonly context: CommandContext;
  readonly root: string;
  readonly out: string;
  readonly state: StateFolders;
  readonly config: Config;
  readonly name: string;
  readonly settings: TargetSettings;
  readonly progress: Progress;
}

/** While no build can change the site. */
async function deployWhileLocked(work: Work): Promise<DeployReport | undefined> {
  const { flags, context, root, out, state, name, settings, progress } = work;
  const tell = (line: string): void => void context.stderr.write(`${line}\n`);
  let interrupt: AbortSignal | undefined;
  const unlock = await lockState(state.stateDir, patience, {
    waits: (owner) => tell(`Waiting for a build of this newspaper${owner}`),
  });
  try {
    const site = await readSiteFiles({ root, out, ...state });
    const telling = openDeployTelling(work);
    let purged: PurgeReport | undefined;
    const rules = readHostRules(out);
    const { deploySite } = await import('../deploy/deploy-site.ts');
    const report = await deploySite({
      target: name,
      settings,
      site,
      root,
      out,
      stateDir: state.stateDir,
      env: context.env,
      readClock: context.readClock,
      tell,
      // A store answers with one form of each file.
      deliver: (file) =>
        readSidecar(file.path) ? undefined : decideDelivery(file, settings, headersFor(rules, file.path)),
      encode: (bytes, coding) => findEncoding(coding).encode(bytes),
      dryRun: flags.dryRun === true,
      verify: flags.verify === true,
      consent: (reason) => askConsent(reason, flags, context, progress.clear),
      observe(event) {
        // Before anything is sent, an interrupt may end the program at once.
        if (event.stage === 'send') interrupt ??= context.catchInterrupt();
        progress.observe(event);
      },
      isInterrupted: () => interrupt?.aborted === true,
      purge: async (files) => {
        purged = await telling?.tell(files, (done, total) =>
          progress.observe({ stage: 'purge', done, total }),
        );
      },
    });
    if (flags.dryRun) purged = report && telling?.plan(report.files);
    return report && completeReport(report, purged, work);
  } finally {
    unlock();
  }
}

/** Who is to be told of the deploy; undefined where readers do not get the site from the target. */
function openDeployTelling({ config, root, out, name, context }: Work): OpenTelling | undefined {
  if (!isLive(name, config)) return undefined;
  const { tells, plan, tell } = openTelling({ config, root, out, announces: true }, context);
  return {
    tells,
    plan,
    tell: (files, observe) => tell(files, observe).catch(explainUntold),
  };
}

function explainUntold(error: unknown): never {
  if (!(error instanceof ProblemError)) throw error;
  const begun = 'The site is deployed, but caches may still have what was there before. ';
  const problems = error.problems.map((problem) => ({ ...problem, message: begun + problem.message }));
  throw new ProblemError(problems, 2);
}

/** With what was told, or a notice that nobody was. */
function completeReport(
  report: DeployReport,
  purge: PurgeReport | undefined,
  { config, name, settings }: Work,
): DeployReport {
  if (purge) return { ...report, purge };
  const isAsked = config.purge ?? config.indexNow ?? config.feeds.hubs?.[0];
  if (isAsked === undefined || settings.live !== undefined || isLive(name, config)) return report;
  const notice = `Caches and search engines were not told: \`${name}\` does not say \`live: true\`.`;
  return { ...report, notices: [...report.notices, notice] };
}

function decideDelivery(
  { path, size }: { readonly path: string; readonly size: number },
  settings: TargetSettings,
  sent: Readonly<Record<string, string>>,
): Delivery {
  const named = Object.entries(sent).map(([name, value]) => [name.toLowerCase(), value] as const);
  const wanted = 'encoding' in settings ? settings.encoding : undefined;
  const encoding = wanted !== undefined && isCompressible(path, size) ? wanted : undefined;
  return { headers: Object.fromEntries(named), encoding };
}

async function askConsent(
  reason: string,
  { yes }: DeployFlags,
  { ask }: CommandContext,
  clear: () => void,
): Promise<boolean> {
  if (yes) return true;
  clear();
  const answer = await ask(`${reason} Go on? [y/N] `);
  if (answer !== undefined) return /^y(es)?$/i.test(answer.trim());
  const hint = 'look at it with `--dry-run`, and deploy with `--yes` if it is right';
  throw new ProblemError([{ code: 'deploy-needs-yes', severity: 'error', message: reason, hint }], 2);
}

function chooseOut({ out }: DeployFlags, root: string, cwd: string): string {
  const chosen = out === undefined ? join(root, 'public') : resolve(cwd, out);
  if (chosen !== join(root, previewFolder) || !existsSync(chosen)) return chosen;
  const message = `${chosen} is a preview: it shows what is not published.`;
  const hint = 'deploy the site for readers: leave `--out` away';
  throw new ProblemError([{ code: 'deploy-of-preview', severity: 'error', message, hint }], 2);
}
