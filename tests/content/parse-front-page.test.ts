import { expect, test } from 'vitest';
import { parseFrontPage } from '../../src/content/parse-front-page.ts';
import type { Hash, SourcePath } from '../../src/model/paths.ts';
import { sampleConfig } from '../site/sample-config.ts';

const path = 'content/front-page.yaml' as SourcePath;

function parse(...lines: string[]) {
  return parseFrontPage({ path, text: `${lines.join('\n')}\n`, hash: '' as Hash }, sampleConfig);
}

test('an article is named alone or with the time until which it keeps its place', () => {
  const { frontPlan, problems } = parse(
    'lead: { article: talks-2026, until: 2026-03-01T18:00:00Z }',
    'secondary: [world/talks.md, ./articles/world/ferry.md]',
  );
  expect(problems).toEqual([]);
  expect(frontPlan?.lead).toEqual({
    reference: 'talks-2026',
    until: { at: Date.parse('2026-03-01T18:00:00Z'), precision: 'time' },
    spot: { file: path, key: ['lead', 'article'] },
  });
  expect(frontPlan?.secondary.map(({ reference }) => reference)).toEqual([
    'world/talks.md',
    'content/articles/world/ferry.md',
  ]);
});

test('rails and bands keep their order, and what is not written is left to Broadsheet', () => {
  const { frontPlan } = parse(
    'rails:',
    '  - title: The talks',
    '    articles: [a]',
    '  - latest',
    'bands:',
    '  - section: world',
    '  - { section: sport, articles: [b] }',
  );
  expect(frontPlan?.rails).toMatchObject([
    { title: 'The talks', slots: [{ reference: 'a' }] },
    { kind: 'latest' },
  ]);
  expect(frontPlan?.bands).toMatchObject([
    { section: 'world', slots: [], spot: { key: ['bands', 0, 'section'] } },
    { section: 'sport', slots: [{ reference: 'b', spot: { key: ['bands', 1, 'articles', 0] } }] },
  ]);
  expect(parse('# nothing yet').frontPlan).toEqual({ source: path, secondary: [] });
});

test.each([
  ['a key that does not exist', ['led: a'], 'unknown-field', 1, 1],
  ['a time that is none', ['lead:', '  article: a', '  until: tomorrow'], 'invalid-date', 3, 10],
  ['a fifth secondary', ['secondary: [a, b, c, d, e]'], 'too-long', 1, 12],
  ['a rail of another name', ['rails:', '  - newest'], 'invalid-value', 2, 5],
  ['a section with two bands', ['bands:', '  - section: a', '  - section: a'], 'duplicate-section', 3, 14],
  ['a place without an article', ['secondary:', '  -'], 'wrong-type', 2, 4],
  ['broken YAML', ['lead: [a'], 'yaml-syntax', 2, 1],
])('%s is an error at its line', (_, lines, code, line, column) => {
  const { frontPlan, problems } = parse(...lines);
  expect(frontPlan).toBeUndefined();
  expect(problems).toMatchObject([{ severity: 'error', code, place: { file: path, line, column } }]);
});
