import { Temporal } from 'temporal-polyfill';
import type { Article } from '../model/article.ts';
import type { Instant, Timestamp } from '../model/time.ts';

/** The articles of one year, month or day of the newsroom. */
export interface Period<One = Article> {
  /** Its first day. */
  readonly start: Timestamp;
  readonly articles: readonly One[];
}

type Unit = keyof typeof firsts | 'day';

const firsts = { year: { month: 1, day: 1 }, month: { day: 1 } } as const;

/** Groups articles, newest first, by the year, the month or the day that the zone's calendar showed when they were published. */
export function groupByPeriod<One extends Pick<Article, 'published'>>(
  articles: readonly One[],
  unit: Unit,
  timeZone: string,
): Period<One>[] {
  const periods: { start: Timestamp; articles: One[] }[] = [];
  for (const article of articles) {
    const period = periods.at(-1);
    if (period && article.published.at >= period.start.at) period.articles.push(article);
    else periods.push({ start: findStart(article.published.at, unit, timeZone), articles: [article] });
  }
  return periods;
}

function findStart(at: Instant, unit: Unit, timeZone: string): Timestamp {
  const date = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate();
  const first = unit === 'day' ? date : date.with(firsts[unit]);
  return { at: first.toZonedDateTime(timeZone).epochMilliseconds as Instant, precision: 'day' };
}
