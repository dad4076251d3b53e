import { expect, test } from 'vitest';
import { isSlug, languageTag, siteUrl, text, webUrl } from '../../../src/support/schema/kinds.ts';

test.each(['talks', 'us-russia-2022', '2022', 'café', 'المحادثات', '会谈'])('%s is a slug', (slug) => {
  expect(isSlug(slug)).toBe(true);
});

test.each([
  '',
  'Talks',
  'a b',
  'a/b',
  '..',
  '.',
  'a.b',
  '-a',
  'a-',
  'a_b',
  'a%20b',
  'con',
  'lpt1',
  'cafe\u0301',
  'a\n',
  'x'.repeat(201),
])('%j is no slug', (slug) => {
  expect(isSlug(slug)).toBe(false);
});

test('white space within a text counts once, and none around it', () => {
  expect(text(1, 20).parse('  a \n b ')).toBe('a b');
});

test('language tags get their canonical form', () => {
  expect(languageTag().parse('EN-gb')).toBe('en-GB');
  expect(languageTag().safeParse('english_x').success).toBe(false);
});

test.each([
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  '//evil.example',
  'data:text/html,x',
  'https://',
  'example.org',
  'java\nscript:x',
])('%j is no address of the web', (url) => {
  expect(webUrl().safeParse(url).success).toBe(false);
});

test('addresses on the site begin with one slash', () => {
  expect(siteUrl().safeParse('/about/').success).toBe(true);
  expect(siteUrl().safeParse('//evil.example').success).toBe(false);
  expect(siteUrl().safeParse('/\\evil.example').success).toBe(false);
});
