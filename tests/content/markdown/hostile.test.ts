import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RAW_TAGS } from '../../../src/content/markdown/raw-html-rules.ts';
import { listTags } from './list-tags.ts';
import { readBody, readLine } from './read-text.ts';

const fragments = [
  '<script>',
  '</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<iframe src="//x">',
  '<b onclick="x">',
  '</b>',
  '<div title="',
  '<p',
  '-->',
  '<!--',
  '<![CDATA[',
  ']]>',
  '<a href="javascript:x">',
  "<a href='",
  '<style>',
  '<title>',
  '<textarea>',
  '<math><mi>',
  '<noscript>',
  'own="',
  'slot="',
  'at="',
  '\0',
  '\u00000\u0000',
  '&#0;',
  '&lt;',
  '&quot;',
  '&#x6a;avascript:',
  '"',
  "'",
  '`',
  '```',
  '```js" onload="x\n',
  '\n',
  '\n\n',
  '    ',
  '> ',
  '- ',
  '1. ',
  '# ',
  '## ',
  '|a|b|\n|-|-|\n',
  '|',
  '[',
  ']',
  '(',
  ')',
  '![',
  '[x](',
  'javascript:alert(1)',
  'data:text/html,x',
  'a.md',
  '"t" ',
  '[^1]',
  '[^1]: ',
  '\n[r]: javascript:x "t"\n',
  '[r]',
  '<javascript:x>',
  '::: pull-quote by="',
  '::: fact-box title="',
  '::: gallery\n',
  '::: embed url="https://vimeo.com/1" title="',
  '"\n',
  '\n:::\n',
  '\n::::\n',
  'word ',
  '*',
  '**',
  '_',
  '~~',
  '\\',
  '{{',
  '}}',
  '{{< x >}}',
  '新',
  'é',
  '\ud800',
  '\u202e',
  '--',
  '...',
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...fragments), { maxLength: 30 }).map((parts) => parts.join('')),
  fc.string({ maxLength: 200 }),
);

const OWN_TAGS =
  'a blockquote br code div em figcaption figure h2 h3 h4 h5 h6 hr li ol p pre s section span strong sup table tbody td th thead tr ul'.split(
    ' ',
  );
const OWN_ATTRIBUTES =
  'aria-label aria-labelledby class data-embed data-embed-kind data-embed-title href id role scope start tabindex title'.split(
    ' ',
  );
const RAW_ATTRIBUTES = 'colspan datetime dir lang open reversed rowspan span type value'.split(' ');

function expectSafe(html: string, tags: readonly string[], attributes: readonly string[]): void {
  expect(html).not.toContain('\0');
  for (const tag of listTags(html)) {
    expect(tags).toContain(tag.name);
    for (const name of Object.keys(tag.attributes)) expect(attributes).toContain(name);
    const urls = [tag.attributes.href, tag.attributes['data-embed']].filter((url) => url !== undefined);
    expect(urls.filter((url) => !/^(?:https?:\/\/|mailto:|tel:|[#?])/.test(url))).toEqual([]);
  }
}

test('whatever-is-written-only-our-own-tags-come-out', () => {
  expect.hasAssertions();
  fc.assert(
    fc.property(text, (source) => {
      expectSafe(readBody(source).html, OWN_TAGS, OWN_ATTRIBUTES);
      expectSafe(readLine(source).html, OWN_TAGS, OWN_ATTRIBUTES);
    }),
    { numRuns: 1500, seed: 1 },
  );
});

test('whatever-html-is-written-only-allowed-tags-come-out-and-all-are-closed', () => {
  expect.hasAssertions();
  const tags = [...OWN_TAGS, ...RAW_TAGS];
  const attributes = [...OWN_ATTRIBUTES, ...RAW_ATTRIBUTES];
  fc.assert(
    fc.property(text, (source) => {
      const { html } = readBody(source, { rawHtml: 'sanitise' });
      expectSafe(html, tags, attributes);
      expectSafe(readLine(source, { rawHtml: 'sanitise' }).html, tags, attributes);
      expect(countOpen(html)).toEqual([]);
    }),
    { numRuns: 1500, seed: 2 },
  );
});

test('every-slot-of-a-link-has-its-end', () => {
  fc.assert(
    fc.property(text, fc.constantFrom('text' as const, 'sanitise' as const), (source, rawHtml) => {
      const slots = readBody(source, { rawHtml }).parts.filter((part) => typeof part !== 'string');
      const starts = slots.filter(({ slot }) => slot === 'link');
      expect(slots.filter(({ slot }) => slot === 'link-end')).toHaveLength(starts.length);
    }),
    { numRuns: 1500, seed: 3 },
  );
});

function countOpen(html: string): string[] {
  const open: string[] = [];
  for (const [, end, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g)) {
    if (['br', 'hr', 'img', 'wbr', 'col'].includes(name)) continue;
    if (end === '') open.push(name);
    else if (open.pop() !== name) return ['out of order', name];
  }
  return open;
}

const megabyte = (unit: string) => unit.repeat(Math.ceil(1_000_000 / unit.length));

test.each([
  ['[', 'nested-too-deeply'],
  ['![', 'nested-too-deeply'],
  ['![](', undefined],
  ['> ', 'nested-too-deeply'],
  ['1. ', 'nested-too-deeply'],
  ['*a **a ', undefined],
  ['<!-- ', undefined],
  ['`a``', undefined],
  // What takes the square of its length takes minutes, and the test is given up.
])('a-megabyte-of-%s-is-read-to-its-end', (unit, code) => {
  const { problems } = readBody(megabyte(unit));
  expect(problems[0]?.code).toBe(code);
});

test.each(['<div>', '<script>\n\n', 'x <b>', '<!-- ', '<a '])(
  'a-megabyte-of-%s-is-sanitised-to-its-end',
  (unit) => {
    expect(readBody(megabyte(unit), { rawHtml: 'sanitise' }).html).not.toContain('<script');
  },
);
