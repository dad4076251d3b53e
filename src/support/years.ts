import type { Instant } from '../model/time.ts';

/** A mean year of the Gregorian calendar, in milliseconds: 365.2425 days. */
const millisecondsAYear = 31_556_952_000;

/** Whole years from one instant to another. */
export function countYears(from: Instant, to: Instant): number {
  return Math.floor((to - from) / millisecondsAYear);
}

/** The first instant at which so many whole years have gone by since another. */
export function addYears(from: Instant, years: number): Instant {
  return (from + years * millisecondsAYear) as Instant;
}
