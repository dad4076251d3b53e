import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { allowUrl } from '../../../support/url-filter.ts';
import { stateOf, type BodyState } from '../body-state.ts';
import { inlineBlocks, type InlineBlock } from '../inline-blocks.ts';
import { markSlot } from '../parts.ts';
import { placeOfSpan } from '../place.ts';
import { textOfInline } from '../plain-text.ts';
import { emptyPicture, linkProblem, pictureNotHere } from '../problems.ts';
import { decodePath } from '../resolve-link.ts';
import { turnIntoSlot } from '../slot-token.ts';

/** Opens slots for pictures: a figure for each that has a line to itself in a paragraph of nothing else. */
export function placePictures(md: MarkdownIt): void {
  md.core.ruler.push('place_pictures', (core) => placeAll(core));
}

function placeAll(core: StateCore): void {
  const state = stateOf(core.env);
  for (const block of inlineBlocks(core.tokens)) {
    if (!block.children.some((token) => token.type === 'image')) continue;
    for (const token of block.children) if (token.type === 'image') refusePicture(token, block, state);
    const figures = isFigures(core.tokens, block);
    for (const token of block.children) {
      if (token.type === 'image') openPicture(token, block, state, figures);
      else if (figures) turnIntoSlot(token, '');
    }
    if (figures) dropParagraph(core.tokens, block.index);
  }
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

// A picture that may not be becomes its words.
function refusePicture(token: Token, block: InlineBlock, state: BodyState): void {
  const written = String(token.attrGet('src') ?? '');
  const url = allowUrl(written);
  const place = placeOfSpan(state, block, state.spans.get(token) ?? { start: 0, end: 1 });
  if (state.inline) state.problems.push(pictureNotHere(place));
  else if (written === '') state.problems.push(emptyPicture(place));
  else if (url === undefined || /^(?:mailto|tel):|^#/i.test(url)) {
    state.problems.push(linkProblem('unsafe', written, place));
  } else return;
  token.type = 'text';
  token.content = textOfInline(token.children ?? []);
}

function openPicture(token: Token, block: InlineBlock, state: BodyState, figure: boolean): void {
  const url = allowUrl(String(token.attrGet('src'))) ?? '';
  const src = /^https?:/i.test(url) ? url : decodePath(url);
  const alt = textOfInline(token.children ?? []);
  const title = token.attrGet('title');
  const place = placeOfSpan(state, block, state.spans.get(token) ?? { start: 0, end: 1 });
  const image = { src, alt, place, block: figure };
  const index = state.images.push(title === null ? image : { ...image, title: String(title) }) - 1;
  const mark = markSlot(state, { slot: figure ? 'figure' : 'picture', index });
  turnIntoSlot(token, mark);
  if (!figure) return;
  token.meta = { mark, figure: mark };
  token.children = [];
}
