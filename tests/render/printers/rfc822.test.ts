import { expect, test } from 'vitest';
import { formatRfc822 } from '../../../src/render/printers/rfc822.ts';

test.each([
  ['2026-06-01T08:05:09-04:00', 'Mon, 01 Jun 2026 08:05:09 -0400'],
  ['2024-02-29T23:59:59+05:45', 'Thu, 29 Feb 2024 23:59:59 +0545'],
  ['1887-03-14T00:00:00+00:00', 'Mon, 14 Mar 1887 00:00:00 +0000'],
])('%s is %s', (time, expected) => {
  expect(formatRfc822(time)).toBe(expected);
  expect(new Date(formatRfc822(time)).getTime()).toBe(Date.parse(time));
});
