import type { BuildOptions } from '../../model/build.ts';
import type { Config } from '../../model/config.ts';
import { ProblemError } from '../../model/problem.ts';
import { withCrew } from '../crew.ts';
import { gatherContent, type Gathered } from '../gather.ts';
import { hasErrors } from '../problems.ts';
import { loadSettings } from '../settings.ts';
import { settleSite, type Settled } from '../settle.ts';
import { loadTheme, type Theme } from '../theme.ts';

/** A newspaper up to the point at which a build would begin to render. */
export interface Survey {
  readonly options: BuildOptions;
  readonly config: Config;
  readonly gathered: Gathered;
  readonly theme: Theme;
  readonly settled: Settled;
}

/**
 * Gathers, assembles and plans as a build does that leaves out what has errors, and touches neither the newspaper nor
 * the site. Throws ProblemError where the settings or the theme cannot be understood.
 */
export async function surveySite(options: BuildOptions): Promise<Survey> {
  const { config, problems } = await loadSettings(options.root);
  if (!config || hasErrors(problems)) throw new ProblemError(problems, 1);
  const silently = () => undefined;
  const gathered = await withCrew(options.threads, (crew) => gatherContent(config, options, crew, silently));
  const theme = await loadTheme(options.root, options.cacheDir);
  const settled = settleSite(gathered, theme, options, silently);
  return { options, config, gathered, theme, settled };
}
