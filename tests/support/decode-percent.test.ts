import { expect, test } from 'vitest';
import { decodePercent } from '../../src/support/decode-percent.ts';

test('percent-signs-are-decoded-to-unicode-form-nfc', () => {
  expect(decodePercent('caf%C3%A9')).toBe('café');
  expect(decodePercent('cafe%CC%81')).toBe('café');
});

test('percent-signs-that-mean-nothing-stay', () => {
  expect(decodePercent('100%')).toBe('100%');
  expect(decodePercent('%E0%A4%A')).toBe('%E0%A4%A');
});
