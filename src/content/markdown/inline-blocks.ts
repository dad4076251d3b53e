import type { Token } from 'markdown-it';

/** A run of inline tokens, and where it begins: a line of the text, 0-based, in a table also a column of cells. */
export interface InlineBlock {
  readonly token: Token;
  readonly children: Token[];
  readonly line: number;
  readonly cell?: number;
  /** Index of `token` in the list of block tokens. */
  readonly index: number;
}

/** All runs of inline tokens, in order. The engine gives no line for those in table cells: their row has it. */
export function inlineBlocks(tokens: readonly Token[]): readonly InlineBlock[] {
  const blocks: InlineBlock[] = [];
  let row = 0;
  let cell = -1;
  let index = -1;
  for (const token of tokens) {
    index++;
    if (token.type === 'tr_open') {
      row = token.map?.[0] ?? row;
      cell = -1;
    } else if (token.type === 'th_open' || token.type === 'td_open') {
      cell++;
    } else if (token.type === 'inline' && token.children) {
      const { children } = token;
      blocks.push(
        token.map
          ? { token, children, line: token.map[0], index }
          : { token, children, line: row, cell, index },
      );
    }
  }
  return blocks;
}
