import { flattenText } from './plain-text.ts';

/** Lines of cells in columns, two spaces apart; what is longer than `widest` characters is cut. */
export function alignRows(rows: readonly (readonly string[])[], widest: number): string[] {
  const cells = rows.map((row) => row.map((cell) => cut(cell, widest)));
  const widths: number[] = [];
  for (const row of cells)
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, [...cell].length);
  return cells.map((row) =>
    row
      .map((cell, index) => pad(cell, index === row.length - 1 ? 0 : (widths[index] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

function pad(cell: string, width: number): string {
  return cell + ' '.repeat(Math.max(0, width - [...cell].length));
}

function cut(text: string, most: number): string {
  const line = [...flattenText(text)];
  return line.length <= most
    ? line.join('')
    : `${line
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
