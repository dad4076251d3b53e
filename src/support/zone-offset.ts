import { Temporal } from 'temporal-polyfill';
import { remember } from './remember.ts';

const dayLength = 86_400_000;

/**
 * By zone and day of UTC since 1970: how many milliseconds the clocks are ahead of UTC all through that day; undefined where they
 * are changed in it, which nowhere happens twice.
 */
const daysOf = remember((timeZone) => {
  const offsets = new Map<number, number | undefined>();
  return (day: number): number | undefined => {
    if (offsets.has(day)) return offsets.get(day);
    const [begin, end] = [measure(day * dayLength, timeZone), measure((day + 1) * dayLength, timeZone)];
    const offset = begin === end ? begin : undefined;
    offsets.set(day, offset);
    return offset;
  };
});

/** How many milliseconds a zone's clocks are ahead of UTC at the instant. */
export function offsetAt(at: number, timeZone: string): number {
  return daysOf(timeZone)(Math.floor(at / dayLength)) ?? measure(at, timeZone);
}

/**
 * The only instant at which the zone's clocks show what those of UTC show at `shown`; nothing where they are changed
 * about then, so that there might be none or two.
 */
export function instantOf(shown: number, timeZone: string): number | undefined {
  const offsetOn = daysOf(timeZone);
  const day = Math.floor(shown / dayLength);
  const offset = offsetOn(day);
  // No zone is more than a day ahead or behind.
  const isSteady = offset !== undefined && offsetOn(day - 1) === offset && offsetOn(day + 1) === offset;
  return isSteady ? shown - offset : undefined;
}

function measure(at: number, timeZone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).offsetNanoseconds / 1e6;
}
