import type { SourcePath } from '../model/paths.ts';
import type { Place } from '../model/problem.ts';

/** A file's text with the offsets at which its lines begin, so that places are found without reading it again. */
export interface SourceText {
  readonly file: SourcePath;
  readonly text: string;
  readonly lineStarts: readonly number[];
}

/** A stretch of a text, in UTF-16 units. */
export interface Span {
  readonly offset: number;
  readonly length: number;
}

/** Counts the lines of a text; LF and CRLF end one. */
export function openSource(file: SourcePath, text: string): SourceText {
  const lineStarts = [0];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) lineStarts.push(end + 1);
  return { file, text, lineStarts };
}

/** The span as a Place, with its line as excerpt; a span over several lines is cut at the end of its first. */
export function placeSpan(source: SourceText, span: Span): Place {
  const index = findLine(source.lineStarts, span.offset);
  const start = source.lineStarts[index] ?? 0;
  const excerpt = lineOf(source, index) ?? '';
  const length = Math.max(1, Math.min(span.length, start + excerpt.length - span.offset));
  return { file: source.file, line: index + 1, column: span.offset - start + 1, length, excerpt };
}

/** A line without its end, 0-based; undefined behind the last. */
export function lineOf({ text, lineStarts }: SourceText, index: number): string | undefined {
  const start = lineStarts[index];
  if (start === undefined) return undefined;
  const next = lineStarts[index + 1];
  if (next === undefined) return text.slice(start);
  return text.slice(start, text[next - 2] === '\r' ? next - 2 : next - 1);
}

function findLine(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
