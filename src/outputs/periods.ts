import { Temporal } from 'temporal-polyfill';
import type { Article } from '../model/article.ts';
import type { Instant, Timestamp } from '../model/time.ts';

/** The articles of one month or day of the newsroom. */
export interface Period {
  /** Its first day. */
  readonly start: Timestamp;
  readonly articles: readonly Article[];
}

/** Groups articles, newest first, by the month or the day that the zone's calendar showed when they were published. */
export function groupByPeriod(
  articles: readonly Article[],
  unit: 'month' | 'day',
  timeZone: string,
): Period[] {
  const periods: { start: Timestamp; articles: Article[] }[] = [];
  for (const article of articles) {
    const period = periods.at(-1);
    if (period && article.published.at >= period.start.at) period.articles.push(article);
    else periods.push({ start: findStart(article.published.at, unit, timeZone), articles: [article] });
  }
  return periods;
}

function findStart(at: Instant, unit: 'month' | 'day', timeZone: string): Timestamp {
  const date = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate();
  const first = unit === 'month' ? date.with({ day: 1 }) : date;
  return { at: first.toZonedDateTime(timeZone).epochMilliseconds as Instant, precision: 'day' };
}
