import { Temporal } from 'temporal-polyfill';

/** Instants, from one to before another, at which a zone's clocks are as many milliseconds ahead of UTC. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

const DAY = 86_400_000;
/** Where no change is found for three years around; the calendar's limits would do, were all of time looked through. */
const SURE = 702 * DAY;

const stretches = new Map<string, Stretch[]>();

/** How many milliseconds a zone's clocks are ahead of UTC at the instant. */
export function offsetAt(at: number, timeZone: string): number {
  return findStretch(at, timeZone).offset;
}

/**
 * The only instant at which the zone's clocks show what those of UTC show at `shown`; nothing where they are changed within
 * two days, so that there might be none or two.
 */
export function instantOf(shown: number, timeZone: string): number | undefined {
  const { from, to, offset } = findStretch(shown, timeZone);
  return shown - from > 2 * DAY && to - shown > 2 * DAY ? shown - offset : undefined;
}

function findStretch(at: number, timeZone: string): Stretch {
  const known = stretches.get(timeZone) ?? [];
  const found = known.find(({ from, to }) => from <= at && at < to);
  if (found) return found;
  const stretch = measureStretch(at, timeZone);
  stretches.set(timeZone, [...known, stretch]);
  return stretch;
}

function measureStretch(at: number, timeZone: string): Stretch {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  const before = zoned.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  const after = zoned.getTimeZoneTransition('next');
  return {
    from: before?.epochMilliseconds ?? at - SURE,
    to: after?.epochMilliseconds ?? at + SURE,
    offset: zoned.offsetNanoseconds / 1_000_000,
  };
}
