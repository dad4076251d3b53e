import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Argument, Option } from 'commander';
import { openDelivery } from '../build/delivery.ts';
import { loadSettings } from '../build/settings.ts';
import { readSiteFiles } from '../build/site-files.ts';
import { refuseSiteOfAnother } from '../build/own-output.ts';
import { lockState } from '../cache/lock.ts';
import type { DeployReport } from '../model/deploy.ts';
import { ProblemError } from '../model/problem.ts';
import type { PurgeReport } from '../model/purge.ts';
import { describeDeploy, printDeploy } from '../report/deploy.ts';
import { describeProblems } from '../report/pretty.ts';
import { type Progress, showProgress } from '../report/progress.ts';
import { chooseTarget } from './choose-target.ts';
import { type CommandContext, defineCommand, type ExitCode } from './command.ts';
import { previewFolder } from './refuse-source-folder.ts';
import { reportProblems } from './report-problems.ts';
import { findStateFolders, makeCacheOption, type StateFolders } from './state-folders.ts';
import { completeReport, type DeployPlace, openDeployTelling } from './tell-deploy.ts';

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

interface Work extends DeployPlace {
  readonly flags: DeployFlags;
  readonly context: CommandContext;
  readonly state: StateFolders;
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
    await refuseSiteOfAnother({ root, out, ...state }, work.config.url);
    const site = await readSiteFiles({ root, out, ...state });
    const telling = openDeployTelling(work, context);
    let purged: PurgeReport | undefined;
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
      ...openDelivery(out, settings),
      dryRun: flags.dryRun === true,
      verify: flags.verify === true,
      consent: (reason) => askConsent(reason, flags, context, progress.clear),
      observe(event) {
        // Before anything is sent, an interrupt may end the program at once.
        if (event.stage === 'send') interrupt ??= context.catchInterrupt();
        progress.observe(event);
      },
      isInterrupted: () => interrupt?.aborted === true,
      purge: async (changes) => {
        purged = await telling?.tell(changes, (done, total) =>
          progress.observe({ stage: 'purge', done, total }),
        );
      },
    });
    if (flags.dryRun) purged = report && telling?.plan(report);
    return report && completeReport(report, purged, work);
  } finally {
    unlock();
  }
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
