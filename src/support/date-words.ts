import type { Timestamp } from '../model/time.ts';

const day = { year: 'numeric', month: 'long', day: 'numeric' } as const;
const fields = {
  day,
  time: { ...day, hour: 'numeric', minute: '2-digit', timeZoneName: 'short' },
  month: { year: 'numeric', month: 'long' },
  monthAlone: { month: 'long' },
  year: { year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** How much of a date is told. */
export type DateDetail = keyof typeof fields;

const formats = new Map<string, Intl.DateTimeFormat>();

/** A date in the words of a language (BCP 47), as a clock in the zone shows it. */
export function wordDate({ at }: Timestamp, detail: DateDetail, timeZone: string, language: string): string {
  return provideFormat(detail, timeZone, language).format(at);
}

/** The days from one date to another, without saying twice what they share. */
export function wordPeriod(from: Timestamp, to: Timestamp, timeZone: string, language: string): string {
  return provideFormat('day', timeZone, language).formatRange(from.at, to.at);
}

function provideFormat(detail: DateDetail, timeZone: string, language: string): Intl.DateTimeFormat {
  const key = `${detail} ${timeZone} ${language}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(language, { ...fields[detail], timeZone, calendar: 'gregory' });
  formats.set(key, format);
  return format;
}
