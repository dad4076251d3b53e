import { expect, test } from 'vitest';
import { dateInZone, readTimestamp } from '../../src/support/timestamp.ts';

const zone = 'America/New_York';

function read(text: string) {
  const reading = readTimestamp(text, zone);
  if (!('timestamp' in reading)) return reading.message;
  return `${new Date(reading.timestamp.at).toISOString()} ${reading.timestamp.precision}`;
}

test.each([
  ['2022-01-09', '2022-01-09T05:00:00.000Z day'],
  ['2022-01-09 10:30', '2022-01-09T15:30:00.000Z time'],
  ['2022-07-09T10:30:15', '2022-07-09T14:30:15.000Z time'],
  ['2022-01-09T10:30:00Z', '2022-01-09T10:30:00.000Z time'],
  ['2022-01-09T10:30:00.123456+02:00', '2022-01-09T08:30:00.123Z time'],
])('%s is %s in New York', (text, moment) => {
  expect(read(text)).toBe(moment);
});

test.each([
  '2015-02-30',
  '2022-13-01',
  '2022-00-10',
  '2022-01-09 24:00',
  '2022-01-09 10:60',
  '2022-01-09T10:30:00+25:00',
])('%s does not exist', (text) => {
  expect(read(text)).toContain(`\`${text}\` does not exist`);
});

test.each(['9 January 2022', '2022-1-9', '2022', '2022-01-09 10', '2022-01-09T10:30:00 EST', 'yesterday'])(
  '%s is not a date',
  (text) => {
    expect(read(text)).toBe(`\`${text}\` is not a date or a time.`);
  },
);

test('a local time that the clocks skip is refused with the zone as the reason', () => {
  expect(read('2022-03-13 02:30')).toBe(
    '`2022-03-13 02:30` does not exist in America/New_York: the clocks skip that hour on that day.',
  );
});

test('of a local time that the clocks repeat the first is meant', () => {
  expect(read('2022-11-06 01:30')).toBe('2022-11-06T05:30:00.000Z time');
});

test('a day is the one that the zone has, not the machine', () => {
  const reading = readTimestamp('2022-01-10T03:00:00Z', zone);
  expect('timestamp' in reading && dateInZone(reading.timestamp.at, zone)).toEqual({
    year: 2022,
    month: 1,
    day: 9,
  });
});
