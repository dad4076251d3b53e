import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPlainYaml } from '../../src/support/yaml-plain.ts';
import { readWholeYaml } from '../../src/support/yaml.ts';

/** Whether the quick reader says nothing, or the same as the whole language. */
function agrees(text: string): boolean {
  const quick = readPlainYaml(text);
  if (quick === undefined) return true;
  const whole = readWholeYaml(text);
  return whole.faults.length === 0 && isSame(quick, whole.data);
}

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  if (keys.join('\n') !== others.join('\n')) return false;
  return keys.every((key) => isSame(Reflect.get(a, key), Reflect.get(b, key)));
}

const header = `headline: US and Russia to hold "strategic" talks
standfirst: "The meeting comes as \\"troops\\" mass near *Ukraine*."
published: 2022-01-09 10:30
draft: true
authors: [amara-osei, Dana Whitlock]
tags:
  - arms control
  - 'nuclear weapons'
image:
  src: https://images.example/lake.jpg
  alt: A lake, its fountain lit
related:
- world/missiles
`;

test('the front matter of an article is read without the whole language', () => {
  expect(readPlainYaml(header)).toEqual({
    headline: 'US and Russia to hold "strategic" talks',
    standfirst: 'The meeting comes as "troops" mass near *Ukraine*.',
    published: '2022-01-09 10:30',
    draft: true,
    authors: ['amara-osei', 'Dana Whitlock'],
    tags: ['arms control', 'nuclear weapons'],
    image: { src: 'https://images.example/lake.jpg', alt: 'A lake, its fountain lit' },
    related: ['world/missiles'],
  });
  expect(agrees(header)).toBe(true);
});

test.each([
  'a: b # comment',
  'a: |\n  text',
  'a: 1',
  'a: null',
  'a:',
  'a: ""',
  'a: b\n  c',
  'a: "b\\n"',
  'a: &x b',
  'a: *x',
  'a: !!str b',
  'a: {b: c}',
  'a: b\na: c',
  '__proto__: a',
  'a: b: c',
  'a: 2026-01-01 10:30:',
  'a: [b, , c]',
  'a:\tb',
  ' a: b',
  'a: b\r\nc: d',
  '- a',
  'a: - b',
  'a: "b" c',
  "a: 'it''s'",
  'a:\n  b: c\n d: e',
])('what says more, or is wrong, is left to the whole language: %j', (text) => {
  expect(readPlainYaml(text)).toBeUndefined();
});

const words = [
  'a',
  'b',
  'key',
  'null',
  'true',
  'No',
  '2026-01-01',
  '2026-01-01 10:30',
  '12',
  '1.5',
  '.5',
  '0x1F',
];
const marks = [
  ': ',
  ':',
  '- ',
  ' -',
  '--',
  '~',
  '# ',
  ' #',
  '"',
  "'",
  '\\',
  '\\"',
  '[',
  ']',
  '{',
  '}',
  ',',
  ', ',
];
const rare = [
  '&a',
  '*a',
  '!a',
  '|',
  '>',
  '%',
  '@',
  '`',
  '? ',
  '...',
  '\n---',
  '“é”',
  '\u0085',
  '\u2028',
  '😀',
];
const spaces = [
  '\n',
  '\n  ',
  '\n    ',
  '\n\n',
  '\n - ',
  '\n- ',
  ' ',
  '  ',
  '\t',
  '\r\n',
  '\u00a0',
  '__proto__',
];
const pieces = [words, marks, rare, spaces].flat();
const jumbles = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(''));
const scalars = fc.oneof(
  jumbles,
  fc.constantFrom('text', '"quoted"', "'single'", '[a, b]', '2026-01-01', 'true'),
);
const lines = fc
  .array(
    fc.tuple(
      fc.constantFrom('', '  ', '    ', '- ', '  - '),
      fc.constantFrom('a: ', 'b: ', 'c:', 'd:', '', 'e-f: '),
      scalars,
    ),
    { maxLength: 7 },
  )
  .map((all) => all.map((parts) => parts.join('')).join('\n'));

test.each([
  ['pieces of YAML in any order', jumbles],
  ['lines that look like front matter', lines],
] as const)('both readers say the same of %s', (_, texts) => {
  const property = fc.property(
    texts,
    (text) => agrees(text) && agrees(`a: b\n${text}`) && agrees(`a: ${text}\nz: y\n`),
  );
  expect(fc.check(property, { numRuns: 5000 }).counterexample).toBeNull();
});
