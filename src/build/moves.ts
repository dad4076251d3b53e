import type { BuildOptions } from '../model/build.ts';
import { ProblemError } from '../model/problem.ts';
import type { Move } from '../model/redirect.ts';
import { findMoves } from '../site/moves.ts';
import { openClock } from '../support/clock.ts';
import { withCrew } from './crew.ts';
import { gatherContent } from './gather.ts';
import { makeAddresses } from './plan-tools.ts';
import { hasErrors } from './problems.ts';
import { loadSettings } from './settings.ts';
import { assembleGathered } from './settle.ts';
import { loadTheme } from './theme.ts';

/**
 * Tells which addresses of earlier publications are dead now. Throws ProblemError where a file cannot be understood:
 * its page would seem to be gone.
 */
export async function readMoves(options: BuildOptions): Promise<Move[]> {
  const { config, problems } = await loadSettings(options.root);
  if (!config || hasErrors(problems)) throw new ProblemError(problems, 1);
  const gathered = await withCrew(options.threads, (crew) =>
    gatherContent(config, options, crew, () => undefined),
  );
  if (hasErrors(gathered.problems)) throw new ProblemError(gathered.problems, 1);
  const theme = await loadTheme(options.root, options.cacheDir);
  const { site, withheld } = assembleGathered(gathered, theme, new Set(), {
    clock: openClock(options.asOf),
    ...options,
  });
  return findMoves(gathered.last.pages, { ...gathered, site, withheld, addresses: makeAddresses(site) });
}
