import { Temporal } from 'temporal-polyfill';
import type { Instant, Timestamp } from '../model/time.ts';
import { instantOf, offsetAt } from './zone-offset.ts';

/** A moment, or why there is none and what to write instead. */
export type TimeReading =
  | { readonly timestamp: Timestamp }
  | { readonly message: string; readonly hint: string };

const DATE = /^(\d{4})-(\d\d)-(\d\d)/;
const TIME = /^[Tt ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)? ?(Z|z|[+-]\d\d:\d\d)?$/;
const FORMS = 'write `2022-01-09`, `2022-01-09 10:30` or `2022-01-09T10:30:00Z`';

/**
 * Reads a date (the zone's midnight), a local time of the zone, or RFC 3339. A local time that the clocks skip
 * is refused; of one that they repeat, the first is meant.
 */
export function readTimestamp(text: string, timeZone: string): TimeReading {
  const date = DATE.exec(text);
  const rest = text.slice(10);
  const time = TIME.exec(rest);
  if (!date || (rest !== '' && !time))
    return { message: `\`${cut(text)}\` is not a date or a time.`, hint: FORMS };
  const [year, month, day] = [Number(date[1]), Number(date[2]), Number(date[3])];
  const fault = checkDate(year, month, day) ?? (time && checkTime(time));
  if (fault) return { message: `\`${text}\` does not exist: ${fault}.`, hint: 'correct the date' };
  const midnight = new Date(0).setUTCFullYear(year, month - 1, day);
  if (!time) return { timestamp: toTimestamp(startOfDay(midnight, timeZone), 'day') };
  const shown = midnight + readClock(time);
  if (time[5]) return { timestamp: toTimestamp(shown - readOffset(time[5]), 'time') };
  return resolveLocal(shown, timeZone, text);
}

/** Year, month and day that the zone's calendars show at the instant. */
export function dateInZone(at: Instant, timeZone: string): { year: number; month: number; day: number } {
  const shown = new Date(at + offsetAt(at, timeZone));
  return { year: shown.getUTCFullYear(), month: shown.getUTCMonth() + 1, day: shown.getUTCDate() };
}

function checkDate(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12) return `there is no month ${month}`;
  const daysInMonth = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  if (day >= 1 && day <= daysInMonth) return undefined;
  return `month ${month} of ${year} has ${daysInMonth} days`;
}

function checkTime(time: RegExpExecArray): string | undefined {
  if (Number(time[1]) > 23) return 'hours go from 00 to 23';
  if (Number(time[2]) > 59) return 'minutes go from 00 to 59';
  if (Number(time[3] ?? 0) > 59) return 'seconds go from 00 to 59';
  const offset = time[5] ?? 'Z';
  const exists = /^z$/i.test(offset) || (offset.slice(1, 3) < '24' && offset.slice(4) < '60');
  return exists ? undefined : `there is no zone ${offset} from UTC`;
}

/** Milliseconds since midnight. */
function readClock(time: RegExpExecArray): number {
  const millisecond = Number((time[4] ?? '').padEnd(3, '0').slice(0, 3));
  return ((Number(time[1]) * 60 + Number(time[2])) * 60 + Number(time[3] ?? 0)) * 1000 + millisecond;
}

/** Milliseconds ahead of UTC. */
function readOffset(written: string): number {
  if (/^z$/i.test(written)) return 0;
  const [hours = 0, minutes = 0] = written.slice(1).split(':').map(Number);
  return (written.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

// In both, `shown` is the instant at which the clocks of UTC show what the zone's are to show.
function startOfDay(shown: number, timeZone: string): number {
  return (
    instantOf(shown, timeZone) ?? toPlain(shown).toPlainDate().toZonedDateTime(timeZone).epochMilliseconds
  );
}

function resolveLocal(shown: number, timeZone: string, text: string): TimeReading {
  const at = instantOf(shown, timeZone);
  if (at !== undefined) return { timestamp: toTimestamp(at, 'time') };
  const local = toPlain(shown);
  const zoned = local.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  if (zoned.toPlainDateTime().equals(local))
    return { timestamp: toTimestamp(zoned.epochMilliseconds, 'time') };
  return {
    message: `\`${text}\` does not exist in ${timeZone}: the clocks skip that hour on that day.`,
    hint: 'correct the time, or write it with its offset from UTC: `2022-03-13T03:30:00-04:00`',
  };
}

function toPlain(shown: number): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(shown).toZonedDateTimeISO('UTC').toPlainDateTime();
}

function toTimestamp(at: number, precision: Timestamp['precision']): Timestamp {
  return { at: at as Instant, precision };
}

function cut(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
