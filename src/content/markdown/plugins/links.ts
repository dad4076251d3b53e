import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import type { Place } from '../../../model/problem.ts';
import { stateOf, type BodyState } from '../body-state.ts';
import { inlineBlocks } from '../inline-blocks.ts';
import { openLink } from '../link-slot.ts';
import { placeOfSpan } from '../place.ts';
import { turnIntoSlot } from '../slot-token.ts';

/** Opens slots for links to elsewhere on the site; of a link that may not be, only the text stays. */
export function resolveLinks(md: MarkdownIt): void {
  md.core.ruler.push('resolve_links', (core) => resolveAll(core));
}

function resolveAll(core: StateCore): void {
  const state = stateOf(core.env);
  for (const block of inlineBlocks(core.tokens)) {
    const endMarks: (string | undefined)[] = [];
    for (const token of block.children) {
      if (token.type === 'link_open') {
        const span = state.spans.get(token) ?? { start: 0, end: 1 };
        endMarks.push(resolveToken(token, state, placeOfSpan(state, block, span)));
      } else if (token.type === 'link_close') {
        const mark = endMarks.pop();
        if (mark !== undefined) turnIntoSlot(token, mark);
      }
    }
  }
}

// What the link's end has to print; nothing where it stays a tag.
function resolveToken(token: Token, state: BodyState, place: Place): string | undefined {
  const title = token.attrGet('title');
  const written = String(token.attrGet('href') ?? '');
  const link = openLink(written, title === null ? undefined : String(title), place, state);
  if (link.kind === 'plain') {
    token.attrSet('href', link.href);
    return undefined;
  }
  turnIntoSlot(token, link.kind === 'slot' ? link.start : '');
  return link.kind === 'slot' ? link.end : '';
}
