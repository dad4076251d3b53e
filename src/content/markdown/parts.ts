import type { Part } from '../../model/rich-text.ts';
import type { BodyState } from './body-state.ts';

// The engine replaces every NUL of the text, and entities cannot make one, so nothing written can look like a mark.
const MARK = '\0';

/** Text that stands for a slot in HTML until `splitParts` puts the slot in its place. */
export function markSlot(state: BodyState, slot: Exclude<Part, string>): string {
  return `${MARK}${state.slots.push(slot) - 1}${MARK}`;
}

/** HTML with marks, as parts; the state's own marks only. */
export function splitParts(html: string, state: BodyState): Part[] {
  if (state.slots.length === 0) return html === '' ? [] : [html];
  return html.split(MARK).flatMap((piece, index): Part[] => {
    if (index % 2 === 0) return piece === '' ? [] : [piece];
    const slot = state.slots[Number(piece)];
    return slot ? [slot] : [];
  });
}
