import { createRequire } from 'node:module';
import type { Place } from '../model/problem.ts';
import { neutraliseText } from './plain-text.ts';

const longestLine = 120;
const before = 40;

// Loaded when there is something to show.
const load = createRequire(import.meta.url);

/** The line that is meant with a mark under the words; of a long line, the part around them. */
export function frameCode(place: Place & { readonly excerpt: string }): string {
  const { codeFrameColumns } = load('@babel/code-frame') as typeof import('@babel/code-frame');
  const { line, excerpt } = place;
  const column = Math.min(place.column - 1, excerpt.length);
  const from = excerpt.length > longestLine ? Math.max(0, column - before) : 0;
  const shown = excerpt.slice(from, from + longestLine);
  const text = neutraliseText(shown).replaceAll('\t', ' ');
  const start = { line, column: column - from };
  const end = {
    line,
    column: Math.min(start.column + (place.length ?? 1), Math.max(shown.length, start.column + 1)),
  };
  return codeFrameColumns(text, { start, end }, { startLine: line, linesAbove: 0, linesBelow: 0 });
}
