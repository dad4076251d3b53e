import { expect, test } from 'vitest';
import { listParts } from '../../../src/render/filters/list-parts.ts';

function join(names: readonly string[], language: string): string {
  return listParts
    .filter(names, language)
    .map((part) => ('text' in part ? part.text : `[${String(part.item)}]`))
    .join('');
}

test('names-are-joined-as-the-language-joins-them', () => {
  expect(join(['A'], 'en')).toBe('[A]');
  expect(join(['A', 'B'], 'en')).toBe('[A] and [B]');
  expect(join(['A', 'B', 'C'], 'en')).toBe('[A], [B], and [C]');
  expect(join(['A', 'B'], 'es')).toBe('[A] y [B]');
});
