import { Temporal } from 'temporal-polyfill';
import type { Timestamp } from '../model/time.ts';
import { remember, rememberSome } from './remember.ts';

const timesAtHand = 4096;
const zones = remember((timeZone) => ({
  day: rememberSome(timesAtHand, (at: number) => formatDay(at, timeZone)),
  time: rememberSome(timesAtHand, (at: number) => formatTime(at, timeZone)),
}));

/** RFC 3339 with the zone's offset at that moment and whole seconds; of a timestamp that is a day, the date alone. */
export function formatIso({ at, precision }: Timestamp, timeZone: string): string {
  return zones(timeZone)[precision](at);
}

function formatDay(at: number, timeZone: string): string {
  const local = toLocal(at, timeZone);
  return readClock(at, local)?.slice(0, 'yyyy-mm-dd'.length) ?? local.toPlainDate().toString();
}

function formatTime(at: number, timeZone: string): string {
  const local = toLocal(at, timeZone);
  const clock = readClock(at, local);
  if (clock === undefined) return local.toString({ timeZoneName: 'never', smallestUnit: 'second' });
  const minutes = Math.abs(minutesOf(local));
  const sign = minutesOf(local) < 0 ? '-' : '+';
  return `${clock}${sign}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

// Temporal prints slowly; what it has to tell is the offset. It prints by itself what has no four-digit year or no whole minutes.
function readClock(at: number, local: Temporal.ZonedDateTime): string | undefined {
  const { year } = local;
  if (year < 1 || year > 9999 || !Number.isInteger(minutesOf(local))) return undefined;
  return new Date(at + minutesOf(local) * 60_000).toISOString().slice(0, 'yyyy-mm-ddThh:mm:ss'.length);
}

function minutesOf({ offsetNanoseconds }: Temporal.ZonedDateTime): number {
  return offsetNanoseconds / 60e9;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

function toLocal(at: number, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
}
