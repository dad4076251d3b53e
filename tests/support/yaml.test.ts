import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readYaml } from '../../src/support/yaml.ts';

function faultsOf(text: string) {
  return readYaml(text).faults.map(({ code, span }) => [
    code,
    text.slice(span.offset, span.offset + span.length),
  ]);
}

test('dates, yes and versions stay texts', () => {
  const { data } = readYaml('a: 2022-01-09\nb: 2022-01-09 10:30:00\nc: yes\nd: 1.2.3\n');
  expect(data).toEqual({ a: '2022-01-09', b: '2022-01-09 10:30:00', c: 'yes', d: '1.2.3' });
});

test('keys with nothing after them are left out', () => {
  expect(readYaml('a:\nb: ""\nc: ~\nd: 1\n').data).toEqual({ d: 1 });
});

test('an empty text has no keys', () => {
  expect(readYaml('').data).toEqual({});
  expect(readYaml('# nothing yet\n').data).toEqual({});
});

test.each([
  ['headline: Talks: the sequel\n', 'yaml-syntax', 'T'],
  ['headline: "open\nkicker: x\n', 'yaml-syntax', '"'],
  ['kicker: x\nstandfirst: *Stars*\n', 'yaml-syntax', '*Stars*'],
  ['a: 1\n\tb: 2\n', 'yaml-syntax', '\t'],
  ['headline:Talks\npublished: 2022-01-09\n', 'yaml-syntax', 'headline:Talks\npublished'],
  ['a: 1\na: 2\n', 'duplicate-field', 'a'],
  ['a: !!js/function x\n', 'yaml-refused', '!!js/function'],
  ['%YAML 1.1\n---\na: 1\n', 'yaml-refused', '%YAML 1.1'],
  ['a: 1\n...\nb: 2\n', 'yaml-refused', 'b'],
  ['__proto__: { admin: true }\n', 'yaml-refused', '__proto__'],
  ['[a, b]: c\n', 'yaml-refused', '[a, b]'],
])('refuses %j as %s at %j', (text, code, at) => {
  expect(faultsOf(text)).toEqual([[code, at]]);
});

test('text that merely looks like a tag or an open quote is text', () => {
  expect(readYaml('a: |\n  !b\n  "c\nd: e "f" !g\n').data).toEqual({ a: '!b\n"c\n', d: 'e "f" !g' });
});

test('a merge key is a key like any other', () => {
  const { data } = readYaml('base: &base { a: 1 }\nb:\n  <<: *base\n');
  expect(data).toEqual({ base: { a: 1 }, b: { '<<': { a: 1 } } });
});

test('data inherit nothing, so no key reaches a prototype', () => {
  const { data } = readYaml('a: { constructor: 1 }\n');
  expect(Object.getPrototypeOf(data)).toBeNull();
  expect(data).toEqual({ a: { constructor: 1 } });
});

test.each([
  [
    'an alias bomb',
    `a: &a [x]\n${'bcdefghij'.replace(/./g, (key, at: number) => `${key}: &${key} [${`*${'abcdefghij'[at]},`.repeat(9)}]\n`)}`,
  ],
  ['an alias of itself', 'a: &a [*a]\n'],
  ['deep brackets', '['.repeat(60_000)],
  ['deep dashes', '- '.repeat(30_000)],
  ['ten thousands of values', `[${'x,'.repeat(25_000)}]`],
])('%s is refused', (_, text) => {
  expect(readYaml(text).faults.length).toBeGreaterThan(0);
});

test('keys and values are found in the text, and what is absent by its nearest ancestor', () => {
  const text = 'tags: [one, two]\nimage:\n  src: a.jpg\n';
  const { locate } = readYaml(text);
  const at = (key: (string | number)[], on: 'key' | 'value') => {
    const span = locate(key, on);
    return span && text.slice(span.offset, span.offset + span.length);
  };
  expect(at(['image', 'src'], 'value')).toBe('a.jpg');
  expect(at(['image', 'src'], 'key')).toBe('src');
  expect(at(['tags', 1], 'value')).toBe('two');
  expect(at(['image', 'alt'], 'value')).toBe('image');
  expect(at(['headline'], 'value')).toBeUndefined();
});

test('whatever the text, reading ends with data or with faults that lie within it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'a:- \n"\'[]{}&*!%|>#\t,?'), maxLength: 60 }),
      (text) => {
        for (const { span } of readYaml(text).faults) {
          expect(span.offset).toBeGreaterThanOrEqual(0);
          expect(span.offset).toBeLessThanOrEqual(text.length);
        }
      },
    ),
  );
});
