import { expect, test } from 'vitest';
import { parseRedirects } from '../../src/content/parse-redirects.ts';
import type { Hash, SourcePath } from '../../src/model/paths.ts';

const path = 'content/redirects.yaml' as SourcePath;

function parse(...lines: string[]) {
  return parseRedirects({ path, text: ['redirects:', ...lines, ''].join('\n'), hash: '' as Hash });
}

test('a former address leads to another one or is gone, in the form that permalinks have', () => {
  const { table, problems } = parse(
    '  - { from: /2020/Älter/, to: /world/talks/ }',
    '  - { from: /ad, gone: true }',
  );
  expect(problems).toEqual([]);
  expect(table).toEqual({
    source: path,
    redirects: [
      {
        from: '/2020/%C3%84lter/',
        to: '/world/talks/',
        spot: { file: path, key: ['redirects', 0, 'from'] },
      },
    ],
    gone: [{ from: '/ad', spot: { file: path, key: ['redirects', 1, 'from'] } }],
  });
});

test.each([
  ['another site', '  - { from: /a/, to: "https://other.example/" }', 2, 22],
  ['a line break', '  - { from: "/a/\\n/b/ /evil/", to: /c/ }', 2, 13],
  ['a way out', '  - { from: /../a/, to: /c/ }', 2, 13],
  ['no target', '  - { from: /a/ }', 2, 5],
])('%s is an error at its place', (_, line, row, column) => {
  const { table, problems } = parse(line);
  expect(table).toBeUndefined();
  expect(problems[0]).toMatchObject({ severity: 'error', place: { line: row, column } });
});

test('an address that stands twice is an error, whatever its spelling', () => {
  const { problems } = parse('  - { from: /ä/, to: /b/ }', '  - { from: /%C3%A4/, to: /c/ }');
  expect(problems).toMatchObject([{ code: 'duplicate-redirect', place: { line: 3 } }]);
});
