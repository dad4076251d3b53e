import { expect, test } from 'vitest';
import { readBody } from './read-text.ts';

const quote = (language: string) => readBody('"a \'b\' c"', { language }).text;

test.each([
  ['en', '“a ‘b’ c”'],
  ['en-GB', '“a ‘b’ c”'],
  ['de', '„a ‚b‘ c“'],
  ['de-CH', '«a ‹b› c»'],
  ['fr', '«\u00a0a “b” c\u00a0»'],
  ['es', '«a “b” c»'],
  ['ar', '«a “b” c»'],
  ['zh', '“a ‘b’ c”'],
  ['zh-Hant', '「a 『b』 c」'],
  ['constructor', '“a ‘b’ c”'],
])('quotes-are-those-of-%s', (language, text) => {
  expect(quote(language)).toBe(text);
});

test('dashes-ellipsis-and-apostrophes-are-set', () => {
  expect(readBody("1990--1995 --- so... it's the '90s").text).toBe('1990–1995 — so… it’s the ’90s');
});

test('letters-in-brackets-are-no-trade-marks', () => {
  expect(readBody('A 501(c)(3), (tm) and (r) +-5').text).toBe('A 501(c)(3), (tm) and (r) +-5');
});

test('code-addresses-and-attributes-stay-as-they-are', () => {
  const body = readBody(
    '`"a--b"` [x](https://a.example/a--b...c "it--s") <https://a.example/--x>\n\n    "--"\n\n```\n"..."\n```',
  );
  expect(body.html).toContain('<code>&quot;a--b&quot;</code>');
  expect(body.html).toContain('href="https://a.example/a--b...c" title="it--s"');
  expect(body.html).toContain('>https://a.example/--x</a>');
  expect(body.html).toContain('<code>&quot;--&quot;');
  expect(body.html).toContain('<code>&quot;...&quot;');
});
