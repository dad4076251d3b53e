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

test('the settings of a newspaper are read without the whole language', () => {
  const settings = `# Of the paper
title: The Gazette
copyright.word: © Gazette

sections:
  # In the order of the navigation
  - { id: world, name: World news }
  - {id: local, name: "Town, county", url: https://gazette.example/local, note: 'in: {town}'}
desks:
  - name: City
    people:
    - Ann

    - Ben
  - Night
  -   name: Day
      open: true
pageSize: 20
checks: { unknown-author: off }
`;
  expect(readPlainYaml(settings)).toEqual({
    title: 'The Gazette',
    'copyright.word': '© Gazette',
    sections: [
      { id: 'world', name: 'World news' },
      { id: 'local', name: 'Town, county', url: 'https://gazette.example/local', note: 'in: {town}' },
    ],
    desks: [{ name: 'City', people: ['Ann', 'Ben'] }, 'Night', { name: 'Day', open: true }],
    pageSize: 20,
    checks: { 'unknown-author': 'off' },
  });
  expect(agrees(settings)).toBe(true);
});

test.each([
  'a: b # comment',
  'a: |\n  text',
  'a: 1.5',
  'a: 01',
  'a: null',
  'a:',
  'a: ""',
  'a: b\n  c',
  'a: "b\\n"',
  'a: &x b',
  'a: *x',
  'a: !!str b',
  'a: {b: {c: d}}',
  'a: {b: c, b: d}',
  'a: {b: c,}',
  'a: {b, c: d}',
  'a: {b: "c\\n"}',
  'a: {b: c} # d',
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
  'a:\n- b: c\n d: e',
  'a:\n- b: c\n   d: e',
  'a:\n- b: c\n- d: e\nf: {}'.repeat(1000),
  Array.from({ length: 12 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n') + ' b',
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
  fc.constantFrom(
    'text',
    '# x',
    '{a: b}',
    '{ a: "b", c: https://d/e }',
    '20',
    '"quoted"',
    "'single'",
    '[a, b]',
    '2026-01-01',
    'true',
  ),
);
const lines = fc
  .array(
    fc.tuple(
      fc.constantFrom('', '  ', '    ', '- ', '  - ', '# ', '  # '),
      fc.constantFrom('a: ', 'b: ', 'c:', 'd:', '', 'e-f: '),
      scalars,
    ),
    { maxLength: 7 },
  )
  .map((all) => all.map((parts) => parts.join('')).join('\n'));

const flows = fc
  .array(
    fc.tuple(
      fc.constantFrom('a: ', 'b: ', ' c:', ' d-e:  ', 'f.g: ', '', '"h": '),
      fc.oneof(
        fc.constantFrom('text', '"a, {b}"', "'c: d'", '12', '2026-01-01', 'a b ', '~', '[a]', '# c'),
        fc
          .array(fc.constantFrom(...words, ...marks, 'https://a.b/c', ' '), { maxLength: 3 })
          .map((p) => p.join('')),
      ),
    ),
    { maxLength: 4 },
  )
  .map((pairs) => `{${pairs.map((parts) => parts.join('')).join(',')}}`);

test.each([
  ['maps in brackets', flows],
  ['lists of maps in brackets', flows.map((flow) => `\n  - ${flow}\n  - { k: v }`)],
  ['pieces of YAML in any order', jumbles],
  ['lines that look like front matter', lines],
] as const)('both readers say the same of %s', (_, texts) => {
  const property = fc.property(
    texts,
    (text) => agrees(text) && agrees(`a: b\n${text}`) && agrees(`a: ${text}\nz: y\n`),
  );
  expect(fc.check(property, { numRuns: 5000 }).counterexample).toBeNull();
});
