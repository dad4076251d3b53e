import { expect, test } from 'vitest';
import { openSource } from '../../../src/support/source-text.ts';
import { context, cut, readBody } from './read-text.ts';

const link = '[bad](data:x)';
const lineOf = (text: string) => text.split('\n').findIndex((line) => line.includes(link)) + 1;

test.each([
  ['a-paragraph', `one\ntwo ${link} three`],
  ['a-paragraph-that-is-indented', `  one\n   two ${link}`],
  ['a-list-in-a-quotation', `> - one\n>   two ${link}\n`],
  ['a-list-behind-a-tab', `-\tone ${link}`],
  ['a-lazy-continuation', `> one\ntwo ${link}`],
  ['a-numbered-list', `10. one\n\n    two ${link}`],
  ['a-heading', `## Head ${link} ##`],
  ['a-heading-with-a-line-under-it', `Head ${link}\n---`],
  ['a-footnote', `a[^1]\n\n[^1]: one ${link}`],
  ['a-cell-of-a-table', `| a | b |\n|---|---|\n| ${link.slice(0, 3)} | x ${link} |`],
  ['a-cell-without-outer-bars', `a | b\n---|---\nc \\| d | ${link}`],
  ['a-fact-box', `::: fact-box title="T"\n- ${link}\n:::`],
  ['emphasis-across-lines', `*one\ntwo **three ${link}***`],
])('a-link-in-%s-has-its-true-line-and-column', (_, text) => {
  const { problems } = readBody(text);
  expect(problems.map(({ place }) => [place?.line, cut(place)])).toEqual([[lineOf(text), link]]);
});

test('lines-are-those-of-the-file-and-carriage-returns-count-for-nothing', () => {
  const source = `---\r\nheadline: A\r\n---\r\none\r\ntwo ${link}\r\n`;
  const { problems } = readBody(`one\r\ntwo ${link}\r\n`, {
    firstLine: 4,
    source: openSource(context.file, source),
  });
  expect(problems[0]?.place).toEqual({
    file: 'content/articles/world/talks.md',
    line: 5,
    column: 5,
    length: link.length,
    excerpt: `two ${link}`,
  });
});

test('problems-are-told-from-top-to-bottom', () => {
  const { problems } = readBody(`[^x] ${link}\n\n:::\n\n[a](../../../../b) ![](x.jpg) ![]()`);
  expect(problems.map(({ code }) => code)).toEqual([
    'unknown-footnote',
    'unsafe-url',
    'stray-shortcode-end',
    'link-outside',
    'empty-picture',
  ]);
});

test('a-line-of-a-megabyte-is-not-copied-into-every-place', () => {
  const { links } = readBody('[a](b.md) '.repeat(500));
  expect(links).toHaveLength(500);
  expect(links.every(({ place }) => place.excerpt === undefined)).toBe(true);
});
