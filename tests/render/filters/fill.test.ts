import { expect, test } from 'vitest';
import { fillText } from '../../../src/render/filters/fill.ts';

test('each-hole-takes-its-value', () => {
  expect(fillText('Photo: {name}', { name: 'NBC News' })).toBe('Photo: NBC News');
});

test('a-value-is-not-filled-in-again', () => {
  expect(fillText('{a} {b}', { a: '{b}', b: '$&' })).toBe('{b} $&');
});

test('a-hole-without-a-value-is-an-error', () => {
  expect(() => fillText('{name}', {})).toThrow('nothing is given for {name}');
  expect(() => fillText('{constructor}', {})).toThrow('nothing is given');
});

test('a-value-that-runs-the-other-way-is-isolated', () => {
  expect(fillText('Photo: {name}', { name: 'رسم' })).toBe('Photo: \u2068رسم\u2069');
  expect(fillText('الصورة: {name}', { name: 'NBC' })).toBe('الصورة: \u2068NBC\u2069');
  expect(fillText('الصورة: {name}', { name: 'رسم' })).toBe('الصورة: رسم');
});
