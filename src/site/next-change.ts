import type { Article } from '../model/article.ts';
import type { Config } from '../model/config.ts';
import type { FrontPlan, FrontSlot } from '../model/front-page.ts';
import type { SourcePath } from '../model/paths.ts';
import type { Instant } from '../model/time.ts';
import { addYears, countYears } from '../support/years.ts';
import { leaveNewsAt } from './news-window.ts';

/** Why the site will be another one from some instant on. */
export interface Reason {
  readonly kind: 'published' | 'embargo' | 'expires' | 'news' | 'age' | 'front-page';
  readonly file: SourcePath;
  /** Of a place on the front page: how the editor names its article. */
  readonly headline: string;
}

/** An instant at which the site changes by itself, and everything that happens then. */
export interface NextChange {
  readonly at: Instant;
  /** At least one; by file. */
  readonly reasons: readonly Reason[];
}

/** The end of a sentence that begins with the article: what happens. */
export const changeInWords: Readonly<Record<Reason['kind'], string>> = {
  published: 'is published',
  embargo: 'comes out of embargo',
  expires: 'expires',
  news: 'leaves the news sitemap',
  age: 'gets another notice of its age',
  'front-page': 'loses its place on the front page',
};

interface Moment {
  readonly at: Instant;
  readonly kind: Reason['kind'];
}

/** What time changes. */
export interface Timetable {
  readonly articles: readonly Article[];
  readonly config: Config;
  readonly frontPlan?: FrontPlan | undefined;
}

/** The first instant after `asOf` at which the same content makes another site; none where time changes nothing. */
export function findNextChange(timetable: Timetable, asOf: Instant): NextChange | undefined {
  let at: Instant | undefined;
  let reasons: Reason[] = [];
  for (const event of listEvents(timetable, asOf)) {
    if (event.at <= asOf || (at !== undefined && event.at > at)) continue;
    if (event.at !== at) reasons = [];
    at = event.at;
    reasons.push(event.reason);
  }
  return at === undefined ? undefined : { at, reasons: reasons.toSorted(compareFiles) };
}

function* listEvents(
  { articles, config, frontPlan }: Timetable,
  asOf: Instant,
): Iterable<{ readonly at: Instant; readonly reason: Reason }> {
  for (const article of articles) {
    const { source: file, headline } = article;
    for (const { at, kind } of listMoments(article, config, asOf))
      yield { at, reason: { kind, file, headline } };
  }
  if (!frontPlan) return;
  for (const { until, reference } of listSlots(frontPlan)) {
    const reason: Reason = { kind: 'front-page', file: frontPlan.source, headline: reference };
    if (until) yield { at: until.at, reason };
  }
}

function listSlots({ lead, secondary, rails = [], bands = [] }: FrontPlan): FrontSlot[] {
  const picked = rails.flatMap((rail) => (rail.kind === 'picked' ? rail.slots : []));
  return [...(lead ? [lead] : []), ...secondary, ...picked, ...bands.flatMap(({ slots }) => slots)];
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
