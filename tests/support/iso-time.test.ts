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
