import type { MarkdownIt, StateCore, StateInline } from 'markdown-it';
import footnoteSyntax from 'markdown-it-footnote';
import { stateOf } from '../body-state.ts';
import { inlineBlocks } from '../inline-blocks.ts';
import { placeOfSpan } from '../place.ts';
import { metaText } from '../token-meta.ts';
import { unknownNote } from '../problems.ts';

const MAX_LABEL = 100;

/**
 * Footnotes: `[^label]`, and `[^label]: text` on a line of its own. Of the plugin only the latter is used: its
 * marks and its list take quadratic time.
 */
export function readNotes(md: MarkdownIt): void {
  footnoteSyntax(md);
  md.disable(['footnote_inline', 'footnote_ref', 'footnote_tail']);
  md.core.ruler.after('block', 'collect_labels', collectLabels);
  md.core.ruler.after('inline', 'unknown_notes', reportUnknown);
  md.inline.ruler.after('image', 'note_mark', readMark);
}

function collectLabels(core: StateCore): void {
  const { notes } = stateOf(core.env);
  for (const token of core.tokens) {
    if (token.type === 'footnote_reference_open') notes.set(metaText(token, 'label'), { number: 0, uses: 0 });
  }
}

function readMark(inline: StateInline, silent: boolean): boolean {
  if (!inline.src.startsWith('[^', inline.pos)) return false;
  const label = /^\[\^([^\s\]]+)\](?![([:])/.exec(inline.src.slice(inline.pos, inline.pos + MAX_LABEL))?.[1];
  if (label === undefined) return false;
  const start = inline.pos;
  inline.pos += label.length + 3;
  if (!silent) pushMark(inline, label, start);
  return true;
}

function pushMark(inline: StateInline, label: string, start: number): void {
  const state = stateOf(inline.env);
  const note = state.notes.get(label);
  const token = inline.push(note ? 'note_mark' : 'unknown_note', '', 0);
  if (note) {
    note.number ||= state.mentioned.push(label);
    token.meta = { number: note.number, use: ++note.uses };
  } else {
    token.content = `[^${label}]`;
    state.spans.set(token, { start, end: inline.pos });
  }
}

function reportUnknown(core: StateCore): void {
  const state = stateOf(core.env);
  for (const block of inlineBlocks(core.tokens)) {
    for (const token of block.children) {
      if (token.type !== 'unknown_note') continue;
      token.type = 'text';
      const span = state.spans.get(token);
      if (span) state.problems.push(unknownNote(token.content, placeOfSpan(state, block, span)));
    }
  }
}
