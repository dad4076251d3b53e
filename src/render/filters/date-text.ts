import type { Timestamp } from '../../model/time.ts';
import type { TemplateFilter } from './filter.ts';

/** `{{ article.published | date_text(site.timeZone, site.language) }}`: the day, and the time where it is known. */
export const dateText = { name: 'date_text', filter: formatDate } satisfies TemplateFilter;

/** `{{ card.published | day_text(site.timeZone, site.language) }}`: the day alone. */
export const dayText = { name: 'day_text', filter: formatDay } satisfies TemplateFilter;

const day = { year: 'numeric', month: 'long', day: 'numeric' } as const;
const time = { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' } as const;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatDay({ at }: Timestamp, timeZone: string, language: string): string {
  return formatDate({ at, precision: 'day' }, timeZone, language);
}

function formatDate({ at, precision }: Timestamp, timeZone: string, language: string): string {
  const key = `${precision} ${timeZone} ${language}`;
  const fields = precision === 'day' ? day : { ...day, ...time };
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat(language, { ...fields, timeZone, calendar: 'gregory' });
  formats.set(key, format);
  return format.format(at);
}
