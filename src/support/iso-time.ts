import { Temporal } from 'temporal-polyfill';
import type { Timestamp } from '../model/time.ts';
import { offsetAt } from './zone-offset.ts';

const minute = 60_000;

/** RFC 3339 with the zone's offset at that moment and whole seconds; of a timestamp that is a day, the date alone. */
export function formatIso({ at, precision }: Timestamp, timeZone: string): string {
  const offset = offsetAt(at, timeZone);
  const clock = offset % minute === 0 ? readClock(at + offset) : undefined;
  if (clock === undefined) return formatByTemporal(at, precision, timeZone);
  return precision === 'day' ? clock.slice(0, 'yyyy-mm-dd'.length) : clock + writeOffset(offset / minute);
}

/** Date and time of day, of years that have four digits. */
function readClock(local: number): string | undefined {
  const text = new Date(local).toISOString();
  return /^\d/.test(text) ? text.slice(0, 'yyyy-mm-ddThh:mm:ss'.length) : undefined;
}

function writeOffset(minutes: number): string {
  const ahead = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${twoDigits(Math.floor(ahead / 60))}:${twoDigits(ahead % 60)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** Of years without four digits, and of old zones that were ahead by seconds. */
function formatByTemporal(at: number, precision: Timestamp['precision'], timeZone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  if (precision === 'day') return local.toPlainDate().toString();
  return local.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}
