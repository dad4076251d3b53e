import type { Place } from '../../model/problem.ts';
import { lineOf } from '../../support/source-text.ts';
import type { BodyState, MappedLine, Span } from './body-state.ts';
import type { InlineBlock } from './inline-blocks.ts';

// Longer lines are left out of places: an excerpt in each of many links would be the text many times over.
const MAX_EXCERPT = 1000;

/** A token whose text stands in the file, and where: see `InlineBlock`. */
export type TokenLines = Pick<InlineBlock, 'token' | 'line' | 'cell'>;

/** The place in the file of a range of an inline token's text; its length ends with the line. */
export function placeOfSpan(state: BodyState, block: TokenLines, span: Span): Place {
  const lines = mapBlock(state, block);
  const index = findLine(lines, span.start);
  const line = lines[index];
  if (!line) return placeOfLine(state, block.line);
  const end = Math.min(span.end, line.start + line.length);
  return placeAt(state, block.line + index, span.start + line.shift, Math.max(1, end - span.start));
}

/** The place in the file of a whole line of the text, 0-based. */
export function placeOfLine(state: BodyState, line: number): Place {
  const text = state.lines[line] ?? '';
  const indent = text.length - text.trimStart().length;
  return placeAt(state, line, indent + 1, Math.max(1, text.trim().length));
}

/** The place in the file of some characters of a line of the text: line 0-based, column 1-based. */
export function placeAt(state: BodyState, line: number, column: number, length: number): Place {
  const { file, firstLine, firstColumn = 1, source } = state.context;
  const excerpt = (source && lineOf(source, firstLine - 1 + line)) ?? state.lines[line];
  const shift = line === 0 ? firstColumn - 1 : 0;
  const place = { file, line: firstLine + line, column: column + shift, length };
  return excerpt === undefined || excerpt.length > MAX_EXCERPT ? place : { ...place, excerpt };
}

function mapBlock(state: BodyState, block: TokenLines): readonly MappedLine[] {
  const known = state.mappedBlocks.get(block.token);
  if (known) return known;
  let start = 0;
  const lines = block.token.content.split('\n').map((content, index): MappedLine => {
    const source = state.lines[block.line + index] ?? '';
    const line = { start, shift: columnOf(content, source, block.cell) - start, length: content.length };
    start += content.length + 1;
    return line;
  });
  state.mappedBlocks.set(block.token, lines);
  return lines;
}

// What the engine takes away from a line is at its ends: marks of lists and quotes, indents, closing marks.
function columnOf(content: string, source: string, cell?: number): number {
  if (content === source && cell === undefined) return 1;
  const trimmed = content.trim();
  const lead = content.length - content.trimStart().length;
  const at =
    cell === undefined ? source.lastIndexOf(trimmed) : source.indexOf(trimmed, cellStart(source, cell));
  return Math.max(0, at - lead) + 1;
}

function cellStart(row: string, cell: number): number {
  const bars = [...row.matchAll(/(?<!\\)\|/g)].map((bar) => bar.index + 1);
  const outer = /^[\s>]*\|/.test(row);
  return (outer ? bars[cell] : bars[cell - 1]) ?? 0;
}

function findLine(lines: readonly MappedLine[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
