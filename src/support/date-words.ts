import type { Timestamp } from '../model/time.ts';
import { remember, rememberSome } from './remember.ts';
import { offsetAt } from './zone-offset.ts';

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

interface Format {
  readonly format: Intl.DateTimeFormat;
  /** A story's date is told on its page, and on others that show its card. */
  readonly word: (at: number) => string;
}

const datesAtHand = 4096;
const dayLength = 86_400_000;
const formatOf = remember((timeZone) =>
  remember((language) => remember((detail) => makeFormat(detail as DateDetail, timeZone, language))),
);

/** A date in the words of a language (BCP 47), as a clock in the zone shows it. */
export function wordDate({ at }: Timestamp, detail: DateDetail, timeZone: string, language: string): string {
  return formatOf(timeZone)(language)(detail).word(at);
}

/** The days from one date to another, without saying twice what they share. */
export function wordPeriod(from: Timestamp, to: Timestamp, timeZone: string, language: string): string {
  return formatOf(timeZone)(language)('day').format.formatRange(from.at, to.at);
}

function makeFormat(detail: DateDetail, timeZone: string, language: string): Format {
  const format = new Intl.DateTimeFormat(language, { ...fields[detail], timeZone, calendar: 'gregory' });
  const word = rememberSome(datesAtHand, (at: number) => format.format(at));
  return { format, word: detail === 'time' ? word : (at) => word(startOfDay(at, timeZone)) };
}

/** What is told of a day is the same all through it, and many stories have the same. */
function startOfDay(at: number, timeZone: string): number {
  const offset = offsetAt(at, timeZone);
  const start = Math.floor((at + offset) / dayLength) * dayLength - offset;
  return offsetAt(start, timeZone) === offset ? start : at;
}
