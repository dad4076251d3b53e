import type { MarkdownIt, StateCore } from 'markdown-it';
import type { Place } from '../../../model/problem.ts';
import { stateOf, type BodyState } from '../body-state.ts';
import { cleanTags, type TagHandler } from '../clean-tags.ts';
import { inlineBlocks } from '../inline-blocks.ts';
import { placeOfSpan } from '../place.ts';
import { nestedTooDeeply, removedTag } from '../problems.ts';
import { wrapRaw } from '../sanitise.ts';

// The sanitiser takes quadratic time in what is open at once.
const MAX_OPEN = 1000;

/** Makes raw HTML a row of whole, allowed tags that know their place; their attributes `sanitise.ts` judges. */
export function readRawHtml(md: MarkdownIt): void {
  md.core.ruler.push('read_raw_html', (core) => readAll(core));
  md.renderer.rules.html_block = (tokens, index) => wrapRaw(tokens[index]?.content ?? '');
  md.renderer.rules.html_inline = (tokens, index) => wrapRaw(tokens[index]?.content ?? '');
}

function readAll(core: StateCore): void {
  const state = stateOf(core.env);
  const handlerAt = handleTags(state);
  for (const block of inlineBlocks(core.tokens)) {
    for (const token of block.children) {
      if (token.type !== 'html_inline') continue;
      const span = state.spans.get(token) ?? { start: 0, end: 1 };
      token.content = cleanTags(
        token.content,
        handlerAt(() => placeOfSpan(state, block, span)),
      );
    }
  }
  for (const token of core.tokens) {
    if (token.type !== 'html_block') continue;
    const block = { token, line: token.map?.[0] ?? 0 };
    token.content = cleanTags(
      token.content,
      handlerAt((start) => placeOfSpan(state, block, { start, end: start + 1 })),
    );
  }
}

function handleTags(state: BodyState): (placeOf: (at: number) => Place) => TagHandler {
  const removed = new Set<string>();
  let open = 0;
  return (placeOf) => ({
    openTag(at) {
      open++;
      if (open === MAX_OPEN) state.problems.push(nestedTooDeeply(placeOf(at)));
      return open < MAX_OPEN ? ` at="\0${state.rawPlaces.push(placeOf(at)) - 1}\0"` : undefined;
    },
    closeTag() {
      open = Math.max(0, open - 1);
    },
    removeTag(tag, at) {
      if (!removed.has(tag)) state.problems.push(removedTag(tag, placeOf(at)));
      removed.add(tag);
    },
  });
}
