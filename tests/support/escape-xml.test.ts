import { expect, test } from 'vitest';
import { escapeXml, escapeXmlAttribute } from '../../src/support/escape-xml.ts';

test('text cannot leave its place', () => {
  expect(escapeXml(`</a> & ]]> <!-- "it's"`)).toBe(`&lt;/a&gt; &amp; ]]&gt; &lt;!-- "it's"`);
  expect(escapeXmlAttribute(`"><a b='`)).toBe(`&quot;&gt;&lt;a b='`);
});

test('what XML forbids is left out, and nothing else', () => {
  expect(escapeXml('a\u0000b\u0008\u000b\u001f\ufffe\uffffc\ud800d\udc00e')).toBe('abcde');
  expect(escapeXmlAttribute('\u0001x')).toBe('x');
  const allowed = 'tab\tline\nreturn\r\u0085é\ud7ff\ue000\ufffd\u{10000}😀\u{10ffff}';
  expect(escapeXml(allowed)).toBe(allowed);
});
