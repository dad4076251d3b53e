import fc from 'fast-check';
import matter from 'gray-matter';
import { expect, test } from 'vitest';
import { splitFile } from '../../src/content/split.ts';
import { toSourcePath } from '../../src/support/source-path.ts';
import { openSource } from '../../src/support/source-text.ts';

function split(text: string) {
  const file = splitFile(openSource(toSourcePath('content/articles/world/a.md'), text));
  if ('code' in file) return `${file.place?.line}:${file.place?.column} ${file.code}`;
  return { data: file.header.document.data, body: file.body, bodyLine: file.bodyLine };
}

test.each([
  '---js',
  '---JS',
  '--- js',
  '---javascript',
  '---json',
  '---coffee',
  '---toml',
  '---constructor',
  '---toString',
  '---__proto__',
  '--- ',
  '----',
])('an opening line %j is refused before anything is read', (opening) => {
  expect(split(`${opening}\nmodule.exports = process.exit(3)\n---\n`)).toBe('1:4 front-matter-opening');
});

test.each([
  ['no front matter at all', 'Text.\n', '1:1 front-matter-missing'],
  ['an empty file', '', '1:1 front-matter-missing'],
  ['an empty line before it', '\n---\na: 1\n---\n', '1:1 front-matter-missing'],
  ['no closing line', '---\na: 1\n', '1:1 front-matter-unclosed'],
  ['nothing but the opening line', '---', '1:1 front-matter-unclosed'],
  ['a closing line with more', '---\na: 1\n--- \nText.\n', '3:1 front-matter-unclosed'],
  ['a closing line that is longer', '---\na: 1\n----\nText.\n---\n', '3:1 front-matter-unclosed'],
  ['a header of more than 64 kB', `---\na: ${'x'.repeat(70_000)}\n---\n`, '1:1 front-matter-size'],
  [
    'a header of more than 64 kB that is never closed',
    `---\na: ${'x'.repeat(70_000)}\n`,
    '1:1 front-matter-size',
  ],
])('%s is an error', (_, text, problem) => {
  expect(split(text)).toBe(problem);
});

test.each([
  ['LF', '---\na: 1\nb: x\n---\n\nText.\n', { data: { a: 1, b: 'x' }, body: '\nText.\n', bodyLine: 5 }],
  [
    'CRLF',
    '---\r\na: 1\r\nb: x\r\n---\r\nText.\r\n',
    { data: { a: 1, b: 'x' }, body: 'Text.\r\n', bodyLine: 5 },
  ],
  ['no body', '---\na: 1\n---', { data: { a: 1 }, body: '', bodyLine: 4 }],
  ['an empty header', '---\n---\nText.', { data: {}, body: 'Text.', bodyLine: 3 }],
  ['comments alone', '---\n# later\n---\nText.', { data: {}, body: 'Text.', bodyLine: 4 }],
  [
    'a rule in the body',
    '---\na: 1\n---\nOne\n\n---\n\nTwo\n',
    { data: { a: 1 }, body: 'One\n\n---\n\nTwo\n', bodyLine: 4 },
  ],
])('a file with %s is split', (_, text, parts) => {
  expect(split(text)).toEqual(parts);
});

test('the same file read twice says the same', () => {
  const broken = '---\na: [1\n---\nText.';
  expect(split(broken)).toEqual(split(broken));
});

test('the body is what gray-matter finds', () => {
  const piece = fc.constantFrom(
    '\n',
    '\r\n',
    '---',
    '--- ',
    '-',
    'a: 1',
    '# no key',
    ' ',
    'Text.',
    '\n---\n',
    '\n---\r\n',
  );
  const text = fc
    .array(piece, { maxLength: 8 })
    .map((pieces) => `---\na: 1\n${pieces.join('')}\n---\nText.\n`);
  fc.assert(
    fc.property(text, (written) => {
      const found = split(written);
      if (typeof found === 'string') return;
      const { content } = matter(written, { engines: { yaml: () => ({}) } });
      expect(found.body).toBe(content);
    }),
    { numRuns: 1000 },
  );
});
