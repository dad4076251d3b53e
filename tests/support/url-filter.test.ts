import { expect, test } from 'vitest';
import { allowUrl } from '../../src/support/url-filter.ts';

test.each([
  'https://example.com/a?b=c&d=e#f',
  'http://example.com:8080/',
  'HTTPS://EXAMPLE.COM/',
  'mailto:desk@example.com?subject=Hello',
  'tel:+1-202-555-0100',
  '#top',
  '/about/',
  '../world/talks.md',
  'picture.jpg?x=javascript:1',
  'a/b:c',
  '2022-01-09T10:30.md',
  '',
])('%j-passes-as-it-is', (url) => {
  expect(allowUrl(url)).toBe(url);
});

test.each([
  ['  https://example.com/a b ', 'https://example.com/a%20b'],
  ['//example.com/a', 'https://example.com/a'],
  ['/a"onclick=<x>', '/a%22onclick=%3Cx%3E'],
  ['ht\ttps://exa\nmple.com/', 'https://example.com/'],
  ['..\\a.md', '..%5Ca.md'],
  ['/\ud800', '/\ufffd'],
])('%j-passes-as-%s', (url, allowed) => {
  expect(allowUrl(url)).toBe(allowed);
});

test.each([
  'javascript:alert(1)',
  ' JAVASCRIPT:alert(1)',
  'java\nscript:alert(1)',
  'java\u200bscript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript&colon;alert(1)',
  '&#106;avascript:alert(1)',
  '&#x6A;avascript&#x3a;alert(1)',
  'java&Tab;script:alert(1)',
  'javascript%3Aalert(1)',
  'javascript%253Aalert(1)',
  `javascript%${'25'.repeat(20)}3Aalert(1)`,
  'vbscript:x',
  'data:text/html,<script>',
  'file:///etc/passwd',
  'blob:https://example.com/1',
  'view-source:x',
  'https:example.com',
  'https:///example.com',
  'http:/\\example.com',
  '\\\\example.com',
  '/\\example.com',
  '///example.com',
])('%j-is-refused', (url) => {
  expect(allowUrl(url)).toBeUndefined();
});

test('an-address-of-a-megabyte-is-judged-at-once', () => {
  const before = process.cpuUsage();
  for (const unit of ['%25', '&amp;', 'a', '&#', 'a.', '\t', '//'])
    allowUrl(unit.repeat(1_000_000 / unit.length));
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(4);
});
