import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { stateOf, type BodyState } from '../body-state.ts';
import { type InlineBlock, inlineBlocks } from '../inline-blocks.ts';
import { placeOfLine, placeOfSpan } from '../place.ts';
import { textOfInline } from '../plain-text.ts';

/** Records headings, links and tables as they are written, before anything is made of them. */
export function recordOutline(md: MarkdownIt): void {
  md.core.ruler.push('outline', (core) => recordAll(core));
}

function recordAll({ tokens, env }: StateCore): void {
  const state = stateOf(env);
  const { headings, tables } = state.outline;
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'heading_open' && token.type !== 'table_open') continue;
    const line = token.map?.[0] ?? 0;
    const place = () => placeOfLine(state, line);
    if (token.type === 'heading_open') headings.push({ level: Number(token.tag.slice(1)), place });
    else tables.push({ hasHeader: hasHeader(tokens, index), place });
  }
  for (const block of inlineBlocks(tokens)) recordLinks(block, state);
}

function hasHeader(tokens: readonly Token[], table: number): boolean {
  const header = takeUntil(tokens, table + 1, 'thead_close');
  return header.some(({ type, content }) => type === 'inline' && content !== '');
}

function recordLinks(block: InlineBlock, state: BodyState): void {
  const { children } = block;
  for (const [index, token] of children.entries()) {
    if (token.type !== 'link_open') continue;
    const text = textOfInline(takeUntil(children, index + 1, 'link_close')).trim();
    const span = state.spans.get(token) ?? { start: 0, end: 1 };
    state.outline.links.push({ text, place: () => placeOfSpan(state, block, span) });
  }
}

function takeUntil(tokens: readonly Token[], start: number, end: string): Token[] {
  const taken: Token[] = [];
  for (let at = start; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || token.type === end) break;
    taken.push(token);
  }
  return taken;
}
