import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import type { Place } from '../../../model/problem.ts';
import { stateOf, type BodyState } from '../body-state.ts';
import { inlineBlocks } from '../inline-blocks.ts';
import { markSlot } from '../parts.ts';
import { placeOfSpan } from '../place.ts';
import { linkProblem } from '../problems.ts';
import { decodePath, resolveLink, type Destination } from '../resolve-link.ts';
import { turnIntoSlot } from '../slot-token.ts';

type Internal = Extract<Destination, { kind: 'internal' }>;

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
        endMarks.push(openLink(token, state, placeOfSpan(state, block, span)));
      } else if (token.type === 'link_close') {
        const mark = endMarks.pop();
        if (mark !== undefined) turnIntoSlot(token, mark);
      }
    }
  }
}

// What the link's end has to print; nothing where it stays a tag.
function openLink(token: Token, state: BodyState, place: Place): string | undefined {
  const written = String(token.attrGet('href') ?? '');
  const destination = resolveLink(written, state.context.file);
  if (destination.kind === 'external') {
    token.attrSet('href', destination.href);
    return undefined;
  }
  if (destination.kind === 'internal') return openInternal(token, destination, state, place);
  state.problems.push(linkProblem(destination.kind, written, place));
  turnIntoSlot(token, '');
  return '';
}

function openInternal(
  token: Token,
  destination: Internal,
  state: BodyState,
  place: Place,
): string | undefined {
  const { target, fragment } = destination;
  state.links.push({ target, fragment: decodePath(fragment), place });
  if (target === state.context.file && fragment !== '') {
    token.attrSet('href', fragment);
    return undefined;
  }
  const title = token.attrGet('title');
  const slot = { slot: 'link', target, fragment } as const;
  turnIntoSlot(token, markSlot(state, title === null ? slot : { ...slot, title: String(title) }));
  return markSlot(state, { slot: 'link-end', target });
}
