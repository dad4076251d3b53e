import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { findCodes } from './find-codes.ts';

const root = join(import.meta.dirname, '../..');
const table = readTable(readFileSync(join(root, 'docs/PROBLEMS.md'), 'utf8'));

/** The name by which zod calls a fault that a schema's own rule found. */
const zodCode = 'custom';

function readTable(text: string) {
  const rows = text.matchAll(/^\| `([a-z0-9-]+)` *\| (error|warning) *\| (.+?) *\| (.+?) *\|$/gm);
  return [...rows].map(([, code, level, meaning]) => ({ code, level, meaning }));
}

test('the-table-of-problems-names-every-code-in-the-program-and-no-other', () => {
  const files = globSync(join(root, 'src/**/*.ts'));
  const codes = findCodes(files.map((file) => readFileSync(file, 'utf8')));
  codes.delete(zodCode);
  expect(table.map(({ code }) => code)).toEqual([...codes].toSorted());
});

test('the-table-tells-of-every-check-what-the-check-itself-tells', () => {
  const rows = checks.map(({ code, level, summary }) => ({ code, level, meaning: summary }));
  expect(table).toEqual(expect.arrayContaining(rows));
});

test('codes-are-found-as-values-and-as-arguments-in-whatever-shape', () => {
  const texts = [
    "interface Fault { readonly code: 'in-a-type' | 'single'; }",
    'function describe(place: Place, code: string, message: string) { return { code, message, place }; }',
    "report({ code: 'plain-value', message: 'no-code' });",
    "report({ code: kind === 'no-code' ? 'first-choice' : 'second-choice', hint: 'no-code' });",
    "describe([1, 2], 'as-argument', `is ${'no-code'}`);",
    "schema.describe('no-code', 'no-code'); const code: Fault['kind'] = read('');",
  ];
  expect([...findCodes(texts)].toSorted()).toEqual([
    'as-argument',
    'first-choice',
    'in-a-type',
    'plain-value',
    'second-choice',
    'single',
  ]);
});
