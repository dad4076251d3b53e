import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { instantOf, offsetAt } from '../../src/support/zone-offset.ts';

const timeZone = fc.constantFrom(
  'UTC',
  'America/New_York',
  'Europe/London',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'America/Sao_Paulo',
  'Africa/Monrovia',
  '+05:30',
);
const instant = fc.oneof(
  fc.integer({ min: Date.UTC(1850, 0), max: Date.UTC(2150, 0) }),
  fc.integer({ min: -62_000_000_000_000, max: 250_000_000_000_000 }),
);

test('the offset is what the calendar says, in any zone at any time', () => {
  fc.assert(
    fc.property(instant, timeZone, (at, zone) => {
      const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
      expect(offsetAt(at, zone)).toBe(zoned.offsetNanoseconds / 1_000_000);
    }),
    { numRuns: 1000 },
  );
});

test('a local time has the instant that the calendar gives it, or none here', () => {
  fc.assert(
    fc.property(instant, timeZone, (shown, zone) => {
      const local = Temporal.Instant.fromEpochMilliseconds(shown).toZonedDateTimeISO('UTC').toPlainDateTime();
      const expected = local.toZonedDateTime(zone).epochMilliseconds;
      expect([undefined, expected]).toContain(instantOf(shown, zone));
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['2022-03-13T02:30:00Z', undefined],
  ['2022-11-06T01:30:00Z', undefined],
  ['2022-01-09T10:30:00Z', '2022-01-09T15:30:00.000Z'],
])('%s on the clocks of New York is %s beyond doubt', (shown, at) => {
  const found = instantOf(Date.parse(shown), 'America/New_York');
  expect(found === undefined ? found : new Date(found).toISOString()).toBe(at);
});
