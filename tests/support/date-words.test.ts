import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Instant, Timestamp } from '../../src/model/time.ts';
import { wordDate } from '../../src/support/date-words.ts';

const zones = [
  'America/New_York',
  'Pacific/Apia',
  'Africa/Monrovia',
  'Asia/Kathmandu',
  'America/Sao_Paulo',
  'UTC',
];
const options = {
  day: { year: 'numeric', month: 'long', day: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  monthAlone: { month: 'long' },
  year: { year: 'numeric' },
} as const;

test('whatever is told of a date is what a calendar in that zone shows', () => {
  const hours = fc.integer({ min: -1_500_000, max: 1_500_000 });
  const details = fc.constantFrom(...(Object.keys(options) as (keyof typeof options)[]));
  fc.assert(
    fc.property(
      hours,
      fc.integer({ min: -2, max: 2 }),
      fc.constantFrom(...zones),
      details,
      (hour, beside, zone, detail) => {
        const date: Timestamp = { at: (hour * 3_600_000 + beside) as Instant, precision: 'time' };
        const calendar = new Intl.DateTimeFormat('es', {
          ...options[detail],
          timeZone: zone,
          calendar: 'gregory',
        });
        expect(wordDate(date, detail, zone, 'es')).toBe(calendar.format(date.at));
      },
    ),
    { numRuns: 500 },
  );
});

test('days that the clocks cut short, lengthen or leave out are told as they are', () => {
  const told = (at: string, zone: string) => {
    const date: Timestamp = { at: Date.parse(at) as Instant, precision: 'time' };
    return wordDate(date, 'day', zone, 'en');
  };
  expect(told('2011-12-30T09:59:59Z', 'Pacific/Apia')).toBe('December 29, 2011');
  expect(told('2011-12-30T10:00:00Z', 'Pacific/Apia')).toBe('December 31, 2011');
  // Its first hour is not on the clock.
  expect(told('2018-11-04T02:59:59Z', 'America/Sao_Paulo')).toBe('November 3, 2018');
  expect(told('2018-11-04T03:00:00Z', 'America/Sao_Paulo')).toBe('November 4, 2018');
  expect(told('2018-11-04T20:00:00Z', 'America/Sao_Paulo')).toBe('November 4, 2018');
});
