import { expect, test } from 'vitest';
import { saysSame } from '../../src/support/says-same.ts';

test.each([
  ['The tram is late.', 'the tram is late'],
  ['“Late”, he said', 'Late he said'],
  ['E\u0301tude', '\u00E9tude'],
  ['\uFF21pril', 'april'],
])('%s says the same as %s', (one, other) => {
  expect(saysSame(one, other)).toBe(true);
  expect(saysSame(other, one)).toBe(true);
});

test.each([
  ['The tram is late', 'A tram is late'],
  ['Etude', 'E\u0301tude'],
  ['The tram', 'The trams'],
  ['', ''],
  ['…', '!'],
])('%s does not say the same as %s', (one, other) => {
  expect(saysSame(one, other)).toBe(false);
});
