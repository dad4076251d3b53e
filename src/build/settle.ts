import { runChecks } from '../checks/run.ts';
import type { BuildCounts, BuildOptions } from '../model/build.ts';
import type { Page } from '../model/page.ts';
import type { Hash, SourcePath } from '../model/paths.ts';
import type { Problem } from '../model/problem.ts';
import type { Site } from '../model/site.ts';
import type { Clock } from '../model/time.ts';
import type { HashTemplates } from '../model/template-use.ts';
import { activeFormats } from '../outputs/index.ts';
import { findCollisions } from '../outputs/collisions.ts';
import { readHostFiles } from '../outputs/text-file.ts';
import { assembleSite, type AssembledSite } from '../site/assemble.ts';
import { findMoves } from '../site/moves.ts';
import type { Gathered } from './gather.ts';
import type { Observe } from './observe.ts';
import { makePlanTools } from './plan-tools.ts';
import { gradeProblems, hasErrors, reportFindings } from './problems.ts';
import { openClock } from '../support/clock.ts';
import { hashContent } from '../support/hash.ts';
import { remember } from '../support/remember.ts';
import type { Theme } from './theme.ts';

/** The pages that may be published, and all that is wrong with the content. */
export interface Settled {
  readonly site: Site;
  readonly pages: readonly Page[];
  /** Articles that readers may not see, and why, as the end of a sentence. */
  readonly withheld: ReadonlyMap<SourcePath, string>;
  readonly problems: readonly Problem[];
  readonly counts: Omit<BuildCounts, 'pictures' | 'rendered'>;
  /** Whether `pages` is a whole site, without anything that has an error. */
  readonly publishable: boolean;
}

interface Attempt {
  readonly assembled: AssembledSite;
  readonly pages: readonly Page[];
  readonly problems: readonly Problem[];
}

/**
 * Assembles, plans and checks. With `keepGoing`, files with errors are left out and the rest is settled again, until
 * nothing is wrong with what remains: what is left out may be what another article links to.
 */
export function settleSite(
  gathered: Gathered,
  theme: Theme,
  options: BuildOptions,
  observe: Observe,
): Settled {
  const told = [...gradeProblems([...gathered.problems, ...theme.problems], options.strict)];
  const refused = listCulprits(told, gathered);
  // One for all attempts: whatever any of them asked it decides.
  const choices = { ...options, clock: openClock(options.asOf) };
  for (;;) {
    const attempt = attemptSite(gathered, theme, refused, choices, observe);
    const culprits = listCulprits(attempt.problems, gathered).difference(refused);
    const problems = [...told, ...attempt.problems];
    if (!options.keepGoing || culprits.size === 0) {
      const publishable = options.keepGoing ? isOnlyOf(problems, refused) : !hasErrors(problems);
      const { site, withheld } = attempt.assembled;
      const counts = countContent(attempt, gathered, refused);
      return { site, pages: attempt.pages, withheld, problems, publishable, counts };
    }
    told.push(...attempt.problems.filter(({ place }) => place && culprits.has(place.file)));
    for (const culprit of culprits) refused.add(culprit);
  }
}

function attemptSite(
  gathered: Gathered,
  theme: Theme,
  refused: ReadonlySet<SourcePath>,
  options: BuildOptions & { readonly clock: Clock },
  observe: Observe,
): Attempt {
  const { files, pictureFindings } = gathered;
  const { articles, pages: standing } = leaveOut(gathered, refused);
  const assembled = assembleGathered(gathered, theme, refused, options);
  const { site, withheld } = assembled;
  observe({ stage: 'assemble', done: articles.length });
  const formats = activeFormats(gathered.config);
  const tools = makePlanTools(site, theme, options.memory);
  const { addresses } = tools;
  const pages = formats.flatMap((format) => [...format.plan(site, tools)]);
  observe({ stage: 'plan', done: pages.length });
  const remarks = gathered.remarks.filter(({ spot }) => !spot || !refused.has(spot.file));
  const parsed = { parsed: articles, parsedPages: standing, remarks, published: gathered.last.pages };
  const moves = findMoves(gathered.last.pages, { site, withheld, articles, pages: standing, addresses });
  const hostFiles = readHostFiles(pages);
  const context = { site, withheld, files, ...parsed, addresses, pictureFindings, moves, hostFiles };
  const checked = runChecks(context);
  const findings = [...assembled.findings, ...findCollisions(pages), ...checked];
  const problems = gradeProblems(reportFindings(findings, gathered.locate), options.strict);
  observe({ stage: 'check', done: pages.length });
  return { assembled, pages, problems };
}

/** Assembles what was gathered, without the files that are refused. */
export function assembleGathered(
  gathered: Gathered,
  theme: Theme,
  refused: ReadonlySet<SourcePath>,
  { clock, drafts }: Pick<BuildOptions, 'drafts'> & { readonly clock: Clock },
): AssembledSite {
  const { config, pictures, frontPlan, redirectTable } = gathered;
  const { assets } = theme;
  return assembleSite({
    config,
    clock,
    preview: drafts === true,
    pictures,
    assets,
    templates: joinParsing(theme.templates, gathered.parsing),
    ...leaveOut(gathered, refused),
    ...(frontPlan && !refused.has(frontPlan.source) && { frontPlan }),
    ...(redirectTable && !refused.has(redirectTable.source) && { redirectTable }),
    refused,
  });
}

/** What prints texts depends on how they were parsed, too. */
function joinParsing(hashTemplates: HashTemplates, parsing: Hash): HashTemplates {
  const join = remember((templates) => hashContent(`${templates} ${parsing}`));
  return (page) => {
    const templates = hashTemplates(page);
    return page.bodies.length > 0 ? join(templates) : templates;
  };
}

function leaveOut({ articles, authors, pages }: Gathered, refused: ReadonlySet<SourcePath>) {
  const isKept = ({ source }: { readonly source: SourcePath }) => !refused.has(source);
  return {
    articles: articles.filter(isKept),
    authors: authors.filter(isKept),
    pages: pages.filter(isKept),
  };
}

function countContent(
  { assembled, pages }: Attempt,
  { articles }: Gathered,
  refused: ReadonlySet<SourcePath>,
): Settled['counts'] {
  const { site, withheld } = assembled;
  const hidden = articles.filter(({ source }) => withheld.has(source) && !refused.has(source)).length;
  return { articles: site.articles.length, withheld: hidden, refused: refused.size, pages: pages.length };
}

/** The files that have errors: what a build that keeps going leaves out. */
function listCulprits(problems: readonly Problem[], gathered: Gathered): Set<SourcePath> {
  const culprits = new Set<SourcePath>();
  for (const { severity, place } of problems) {
    if (severity === 'error' && place && gathered.sources.has(place.file)) culprits.add(place.file);
  }
  return culprits;
}

function isOnlyOf(problems: readonly Problem[], refused: ReadonlySet<SourcePath>): boolean {
  return problems.every(({ severity, place }) => severity !== 'error' || (place && refused.has(place.file)));
}
