import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import type { Place } from '../../../model/problem.ts';
import { stateOf, type BodyState } from '../body-state.ts';
import { inlineBlocks, type InlineBlock } from '../inline-blocks.ts';
import { judgePicture, openPicture } from '../picture-slot.ts';
import { placeOfSpan } from '../place.ts';
import { textOfInline } from '../plain-text.ts';
import { turnIntoSlot } from '../slot-token.ts';

/** Opens slots for pictures: a figure for each that has a line to itself in a paragraph of nothing else. */
export function placePictures(md: MarkdownIt): void {
  md.core.ruler.push('place_pictures', (core) => placeAll(core));
}

function placeAll(core: StateCore): void {
  const state = stateOf(core.env);
  for (const block of inlineBlocks(core.tokens)) {
    if (block.children.some((token) => token.type === 'image')) placeIn(core.tokens, block, state);
  }
}

function placeIn(tokens: readonly Token[], block: InlineBlock, state: BodyState): void {
  const sources = new Map<Token, { src: string; place: Place }>();
  for (const token of block.children) {
    if (token.type !== 'image') continue;
    const place = placeOfSpan(state, block, state.spans.get(token) ?? { start: 0, end: 1 });
    const src = judgePicture(String(token.attrGet('src') ?? ''), place, state);
    if (src === undefined) turnIntoText(token);
    else sources.set(token, { src, place });
  }
  const figures = isFigures(tokens, block);
  for (const token of block.children) {
    const source = sources.get(token);
    if (source) placePicture(token, source, figures, state);
    else if (figures) turnIntoSlot(token, '');
  }
  if (figures) dropParagraph(tokens, block.index);
}

function isFigures(tokens: readonly Token[], block: InlineBlock): boolean {
  if (tokens[block.index - 1]?.type !== 'paragraph_open') return false;
  return block.children.every((token, index) =>
    index % 2 === 0 ? token.type === 'image' : token.type.endsWith('break'),
  );
}

function dropParagraph(tokens: readonly Token[], index: number): void {
  const [open, close] = [tokens[index - 1], tokens[index + 1]];
  if (open) turnIntoSlot(open, '');
  if (close) turnIntoSlot(close, '\n');
}

function turnIntoText(token: Token): void {
  token.type = 'text';
  token.content = textOfInline(token.children ?? []);
}

function placePicture(
  token: Token,
  { src, place }: { src: string; place: Place },
  block: boolean,
  state: BodyState,
): void {
  const title = token.attrGet('title');
  const image = { src, alt: textOfInline(token.children ?? []), place, block };
  const mark = openPicture(image, title === null ? undefined : String(title), state);
  turnIntoSlot(token, mark);
  if (!block) return;
  token.meta = { mark, figure: mark };
  token.children = [];
}
