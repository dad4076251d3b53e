import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import type { Place } from '../../../model/problem.ts';
import { stateOf, type BodyState } from '../body-state.ts';
import { cleanTags } from '../clean-tags.ts';
import { inlineBlocks } from '../inline-blocks.ts';
import { placeAt, placeOfSpan } from '../place.ts';
import { removedTag } from '../problems.ts';
import { wrapRaw } from '../sanitise.ts';

/** Makes raw HTML a row of whole, allowed tags that know their place; their attributes `sanitise.ts` judges. */
export function readRawHtml(md: MarkdownIt): void {
  md.core.ruler.push('read_raw_html', (core) => readAll(core));
  md.renderer.rules.html_block = (tokens, index) => wrapRaw(tokens[index]?.content ?? '');
  md.renderer.rules.html_inline = (tokens, index) => wrapRaw(tokens[index]?.content ?? '');
}

function readAll(core: StateCore): void {
  const state = stateOf(core.env);
  for (const block of inlineBlocks(core.tokens)) {
    for (const token of block.children) {
      if (token.type !== 'html_inline') continue;
      const span = state.spans.get(token) ?? { start: 0, end: 1 };
      readToken(token, state, () => placeOfSpan(state, block, span));
    }
  }
  for (const token of core.tokens) {
    const { content } = token;
    if (token.type === 'html_block') readToken(token, state, (at) => placeInBlock(token, content, state, at));
  }
}

function readToken(token: Token, state: BodyState, placeOf: (at: number) => Place): void {
  token.content = cleanTags(token.content, {
    markTag: (at) => ` at="\0${state.rawPlaces.push(placeOf(at)) - 1}\0"`,
    reportRemoved: (tag, at) => state.problems.push(removedTag(tag, placeOf(at))),
  });
}

function placeInBlock(token: Token, content: string, state: BodyState, at: number): Place {
  const lineStart = content.lastIndexOf('\n', at - 1) + 1;
  const line = (token.map?.[0] ?? 0) + content.slice(0, lineStart).split('\n').length - 1;
  const text = content.slice(lineStart).split('\n', 1)[0] ?? '';
  const column = (state.lines[line] ?? '').lastIndexOf(text.trim()) - (text.length - text.trimStart().length);
  return placeAt(state, line, Math.max(0, column) + at - lineStart + 1, 1);
}
