import type { Timestamp } from '../../model/time.ts';
import { wordDate } from '../../support/date-words.ts';
import type { TemplateFilter } from './filter.ts';

/** `{{ article.published | date_text(site.timeZone, site.language) }}`: the day, and the time where it is known. */
export const dateText = { name: 'date_text', filter: formatDate } satisfies TemplateFilter;

/** `{{ card.published | day_text(site.timeZone, site.language) }}`: the day alone. */
export const dayText = { name: 'day_text', filter: formatDay } satisfies TemplateFilter;

function formatDay(date: Timestamp, timeZone: string, language: string): string {
  return wordDate(date, 'day', timeZone, language);
}

function formatDate(date: Timestamp, timeZone: string, language: string): string {
  return wordDate(date, date.precision, timeZone, language);
}
