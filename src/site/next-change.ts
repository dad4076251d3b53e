import type { Article } from '../model/article.ts';
import type { Config } from '../model/config.ts';
import type { SourcePath } from '../model/paths.ts';
import type { Instant } from '../model/time.ts';
import { addYears, countYears } from '../support/years.ts';
import { leaveNewsAt } from './news-window.ts';

/** Why the site will be another one from some instant on. */
export interface Reason {
  readonly kind: 'published' | 'embargo' | 'expires' | 'news' | 'age';
  readonly file: SourcePath;
  readonly headline: string;
}

/** An instant at which the site changes by itself, and everything that happens then. */
export interface NextChange {
  readonly at: Instant;
  /** At least one; by file. */
  readonly reasons: readonly Reason[];
}

interface Moment {
  readonly at: Instant;
  readonly kind: Reason['kind'];
}

/** The first instant after `asOf` at which the same content makes another site; none where time changes nothing. */
export function findNextChange(
  articles: readonly Article[],
  config: Config,
  asOf: Instant,
): NextChange | undefined {
  let at: Instant | undefined;
  let reasons: Reason[] = [];
  for (const article of articles) {
    for (const moment of listMoments(article, config, asOf)) {
      if (moment.at <= asOf || (at !== undefined && moment.at > at)) continue;
      if (moment.at !== at) reasons = [];
      at = moment.at;
      reasons.push({ kind: moment.kind, file: article.source, headline: article.headline });
    }
  }
  return at === undefined ? undefined : { at, reasons: reasons.toSorted(compareFiles) };
}

function listMoments(article: Article, config: Config, asOf: Instant): Moment[] {
  if (article.draft) return [];
  const appears = findAppearance(article);
  const expires = article.expires?.at;
  if (expires !== undefined && expires <= appears.at) return [];
  const shown: Moment[] = [appears, { at: leaveNewsAt(article), kind: 'news' }];
  const aged = findAging(article, config.ageNoticeYears, asOf);
  if (aged) shown.push(aged);
  const during = shown.filter(({ at }) => at >= appears.at && (expires === undefined || at < expires));
  return expires === undefined ? during : [...during, { at: expires, kind: 'expires' }];
}

function findAppearance({ published, embargo }: Article): Moment {
  if (embargo && embargo.at > published.at) return { at: embargo.at, kind: 'embargo' };
  return { at: published.at, kind: 'published' };
}

/** When the notice of an article's age appears, or counts one year more. */
function findAging({ updated, published }: Article, limit: number, asOf: Instant): Moment | undefined {
  if (limit === 0) return undefined;
  const { at } = updated ?? published;
  return { at: addYears(at, Math.max(limit, countYears(at, asOf) + 1)), kind: 'age' };
}

function compareFiles(a: Reason, b: Reason): number {
  if (a.file === b.file) return 0;
  return a.file < b.file ? -1 : 1;
}
