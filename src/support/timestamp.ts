import { Temporal } from 'temporal-polyfill';
import type { Instant, Timestamp } from '../model/time.ts';

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
  const plain = Temporal.PlainDate.from({ year, month, day });
  if (!time) return { timestamp: toTimestamp(plain.toZonedDateTime(timeZone).epochMilliseconds, 'day') };
  const local = plain.toPlainDateTime(readClock(time));
  if (time[5])
    return { timestamp: toTimestamp(local.toZonedDateTime(toOffset(time[5])).epochMilliseconds, 'time') };
  return resolveLocal(local, timeZone, text);
}

/** Year, month and day that the zone's calendars show at the instant. */
export function dateInZone(at: Instant, timeZone: string): { year: number; month: number; day: number } {
  const { year, month, day } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  return { year, month, day };
}

function checkDate(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12) return `there is no month ${month}`;
  const { daysInMonth } = Temporal.PlainYearMonth.from({ year, month });
  if (day >= 1 && day <= daysInMonth) return undefined;
  return `month ${month} of ${year} has ${daysInMonth} days`;
}

function checkTime(time: RegExpExecArray): string | undefined {
  if (Number(time[1]) > 23) return 'hours go from 00 to 23';
  if (Number(time[2]) > 59) return 'minutes go from 00 to 59';
  if (Number(time[3] ?? 0) > 59) return 'seconds go from 00 to 59';
  const [hours = 0, minutes = 0] = (time[5] ?? '').slice(1).split(':').map(Number);
  return hours > 23 || minutes > 59 ? `there is no zone ${time[5]} from UTC` : undefined;
}

function readClock(time: RegExpExecArray): Temporal.PlainTimeLike {
  const millisecond = Number((time[4] ?? '').padEnd(3, '0').slice(0, 3));
  return { hour: Number(time[1]), minute: Number(time[2]), second: Number(time[3] ?? 0), millisecond };
}

function toOffset(written: string): string {
  return /^z$/i.test(written) ? 'UTC' : written;
}

function resolveLocal(local: Temporal.PlainDateTime, timeZone: string, text: string): TimeReading {
  const zoned = local.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  if (zoned.toPlainDateTime().equals(local))
    return { timestamp: toTimestamp(zoned.epochMilliseconds, 'time') };
  return {
    message: `\`${text}\` does not exist in ${timeZone}: the clocks skip that hour on that day.`,
    hint: 'correct the time, or write it with its offset from UTC: `2022-03-13T03:30:00-04:00`',
  };
}

function toTimestamp(at: number, precision: Timestamp['precision']): Timestamp {
  return { at: at as Instant, precision };
}

function cut(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
