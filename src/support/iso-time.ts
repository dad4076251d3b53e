import { Temporal } from 'temporal-polyfill';
import type { Timestamp } from '../model/time.ts';

const known = new WeakMap<Timestamp, { readonly timeZone: string; readonly text: string }>();

/** RFC 3339 with the zone's offset at that moment and whole seconds; of a timestamp that is a day, the date alone. */
export function formatIso(timestamp: Timestamp, timeZone: string): string {
  const found = known.get(timestamp);
  if (found?.timeZone === timeZone) return found.text;
  const text = format(timestamp, timeZone);
  known.set(timestamp, { timeZone, text });
  return text;
}

function format(timestamp: Timestamp, timeZone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(timestamp.at).toZonedDateTimeISO(timeZone);
  if (timestamp.precision === 'day') return local.toPlainDate().toString();
  return local.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}
