import type { Article } from '../model/article.ts';
import type { DeadLink } from '../model/external-link.ts';
import type { CheckLevel, Config } from '../model/config.ts';
import type { GradedFinding } from '../model/problem.ts';
import type { Writing } from '../model/standing-page.ts';
import { makeOnce } from '../support/remember.ts';
import type { Check, CheckContext, CheckScope, Remark } from './check.ts';
import { recallOwnImages } from './images.ts';
import { checks } from './index.ts';

/**
 * Runs every check that site.yaml leaves on, in the registry's order. Of an article that is not published only errors
 * are told: it may be unfinished, but must not break the build on the day of its publication.
 */
export function runChecks(context: CheckContext): GradedFinding[] {
  const scope = openScope(context);
  const known = Map.groupBy(context.remarks, ({ code }) => code);
  return checks.flatMap((check) => runCheck(check, known.get(check.code) ?? [], scope));
}

/** Says what the checks that site.yaml leaves on make of links that lead nowhere on other sites. */
export function runExternalChecks(dead: readonly DeadLink[], config: Config): GradedFinding[] {
  return checks.flatMap(({ code, level: usual, external }) => {
    const level = config.checks[code] ?? usual;
    if (level === 'off' || !external) return [];
    return [...external(dead)].map((remark) => ({ ...remark, code, level }));
  });
}

function runCheck(check: Check, known: readonly Remark[], scope: CheckScope): GradedFinding[] {
  const level: CheckLevel = scope.site.config.checks[check.code] ?? check.level;
  if (level === 'off') return [];
  const isTold = ({ spot }: Remark) => level === 'error' || !spot || !scope.withheld.has(spot.file);
  return [...known, ...collectRemarks(check, scope)]
    .filter(isTold)
    .map((remark) => ({ ...remark, code: check.code, level }));
}

function* collectRemarks(check: Check, scope: CheckScope): Iterable<Remark> {
  if (check.writing) for (const writing of scope.writings) yield* check.writing(writing, scope);
  if (check.article) for (const article of scope.parsed) yield* check.article(article, scope);
  if (check.link) {
    for (const writing of scope.linking)
      for (const link of writing.links) yield* check.link(link, writing, scope);
  }
  if (check.site) yield* check.site(scope);
}

function openScope(context: CheckContext): CheckScope {
  const writings = [...context.parsed, ...context.parsedPages];
  const isWithheld = ({ source }: Writing) => context.withheld.has(source);
  return {
    ...context,
    writings,
    linking: writings.filter(({ links }) => links.length > 0),
    images: recallOwnImages(writings),
    expired: new Set(
      context.parsed.filter((article) => isOver(article, context)).map(({ source }) => source),
    ),
    fileSet: new Set(context.files),
    byPermalink: makeOnce(() => indexByPermalink(writings.filter((writing) => !isWithheld(writing)))),
    withheldByPermalink: makeOnce(() => indexByPermalink(writings.filter(isWithheld))),
  };
}

function isOver({ draft, expires }: Article, { site }: CheckContext): boolean {
  return !draft && expires !== undefined && site.clock.hasCome(expires.at);
}

function indexByPermalink(writings: readonly Writing[]): Map<string, Writing> {
  return new Map(writings.map((writing) => [writing.permalink, writing]));
}
