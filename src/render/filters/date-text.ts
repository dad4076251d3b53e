import type { Timestamp } from '../../model/time.ts';
import type { TemplateFilter } from './filter.ts';

/** `{{ article.published | date_text(site.timeZone, site.language) }}`: the day, and the time where it is known. */
export const dateText = { name: 'date_text', filter: formatDate } satisfies TemplateFilter;

const day = { year: 'numeric', month: 'long', day: 'numeric' } as const;
const time = { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' } as const;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatDate(timestamp: Timestamp, timeZone: string, language: string): string {
  const key = `${timestamp.precision} ${timeZone} ${language}`;
  const format = formats.get(key) ?? createFormat(timestamp, timeZone, language);
  formats.set(key, format);
  return format.format(timestamp.at);
}

function createFormat({ precision }: Timestamp, timeZone: string, language: string): Intl.DateTimeFormat {
  const fields = precision === 'day' ? day : { ...day, ...time };
  return new Intl.DateTimeFormat(language, { ...fields, timeZone, calendar: 'gregory' });
}
