import { expect, test } from 'vitest';
import { makeAbsolute } from '../../src/support/absolute-url.ts';

test('an-address-gets-the-origin-and-a-url-stays', () => {
  expect(makeAbsolute('/world/', 'https://gazette.example')).toBe('https://gazette.example/world/');
  expect(makeAbsolute('https://other.example/', 'https://gazette.example')).toBe('https://other.example/');
});
