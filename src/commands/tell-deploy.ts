import type { Config } from '../model/config.ts';
import type { DeployReport, TargetSettings } from '../model/deploy.ts';
import { ProblemError } from '../model/problem.ts';
import type { PurgeReport } from '../model/purge.ts';
import { isLive } from './choose-target.ts';
import type { CommandContext } from './command.ts';
import { openTelling, type OpenTelling } from './open-telling.ts';

/** Which site goes to which target. */
export interface DeployPlace {
  readonly config: Config;
  readonly root: string;
  /** The folder of the site, absolute. */
  readonly out: string;
  /** Of the target in `site.yaml`. */
  readonly name: string;
  readonly settings: TargetSettings;
}

/** Who is to be told of the deploy; undefined where readers do not get the site from the target. */
export function openDeployTelling(
  { config, root, out, name }: DeployPlace,
  context: CommandContext,
): OpenTelling | undefined {
  if (!isLive(name, config)) return undefined;
  const { tells, plan, tell } = openTelling({ config, root, out, announces: true }, context);
  return {
    tells,
    plan,
    tell: (changes, observe) => tell(changes, observe).catch(explainUntold),
  };
}

function explainUntold(error: unknown): never {
  if (!(error instanceof ProblemError)) throw error;
  const begun = 'The site is deployed, but caches may still have what was there before. ';
  const problems = error.problems.map((problem) => ({ ...problem, message: begun + problem.message }));
  throw new ProblemError(problems, 2);
}

/** The report with what was told, or a notice that nobody was. */
export function completeReport(
  report: DeployReport,
  purge: PurgeReport | undefined,
  { config, name, settings }: DeployPlace,
): DeployReport {
  if (purge) return { ...report, purge };
  const isAsked = config.purge ?? config.indexNow ?? config.feeds.hubs?.[0];
  if (isAsked === undefined || settings.live !== undefined || isLive(name, config)) return report;
  const notice = `Caches and search engines were not told: \`${name}\` does not say \`live: true\`.`;
  return { ...report, notices: [...report.notices, notice] };
}
