import { expect, test } from 'vitest';
import { formatDuration } from '../../src/report/summary.ts';

test.each([
  [0.4, '0 ms'],
  [999, '999 ms'],
  [1000, '1.0 s'],
  [59_940, '59.9 s'],
  [59_960, '1 min 0 s'],
  [125_400, '2 min 5 s'],
])('%d milliseconds are told as %s', (milliseconds, text) => {
  expect(formatDuration(milliseconds)).toBe(text);
});
