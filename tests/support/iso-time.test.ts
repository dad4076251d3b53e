import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { formatIso } from '../../src/support/iso-time.ts';
import { instant } from '../site/sample-article.ts';

test.each([
  ['2022-01-09T15:30:00.999Z', 'America/New_York', '2022-01-09T10:30:00-05:00'],
  ['2022-07-09T15:30:00Z', 'America/New_York', '2022-07-09T11:30:00-04:00'],
  ['2022-01-09T15:30:00Z', 'Asia/Kathmandu', '2022-01-09T21:15:00+05:45'],
  ['2022-01-09T15:30:00Z', 'UTC', '2022-01-09T15:30:00+00:00'],
])('the-time-%s-in-%s-is-%s', (text, timeZone, iso) => {
  expect(formatIso({ at: instant(text), precision: 'time' }, timeZone)).toBe(iso);
});

test('a-day-is-the-newsrooms-day-without-a-time', () => {
  const midnight = { at: instant('2022-01-09T05:00:00Z'), precision: 'day' } as const;
  expect(formatIso(midnight, 'America/New_York')).toBe('2022-01-09');
  expect(formatIso(midnight, 'America/Los_Angeles')).toBe('2022-01-08');
});

test('a-time-is-what-temporal-says-in-old-and-far-years-too', () => {
  const zones = [
    'UTC',
    'America/New_York',
    'Africa/Monrovia',
    'Europe/Amsterdam',
    'Australia/Lord_Howe',
    'Pacific/Apia',
  ];
  const years = [-1, 0, 1, 1800, 1890, 1937, 1972, 1999, 2024, 9999, 10_000];
  for (const timeZone of zones)
    for (const year of years)
      for (const at of [
        Date.UTC(year, 0, 1),
        Date.UTC(year, 6, 7, 23, 59, 59, 999),
        Date.UTC(year, 11, 31, 23, 30),
      ]) {
        const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
        const iso = local.toString({ timeZoneName: 'never', smallestUnit: 'second' });
        const one = instant(new Date(at).toISOString());
        expect(formatIso({ at: one, precision: 'time' }, timeZone)).toBe(iso);
        expect(formatIso({ at: one, precision: 'day' }, timeZone)).toBe(local.toPlainDate().toString());
      }
});
