import type { MarkdownIt, Token } from 'markdown-it';
import { metaText } from './token-meta.ts';

/** Makes a token print this mark, or nothing where it is empty, instead of its tag. */
export function turnIntoSlot(token: Token, mark: string): void {
  token.type = 'slot';
  token.tag = '';
  token.meta = { mark };
}

/** Prints the marks of slot tokens. */
export function renderSlots(md: MarkdownIt): void {
  md.renderer.rules.slot = (tokens, index) => metaText(tokens[index], 'mark');
}
