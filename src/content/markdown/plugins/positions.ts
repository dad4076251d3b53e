import type { MarkdownIt, StateInline } from 'markdown-it';
import { stateOf } from '../body-state.ts';
import { wrapInlineRule } from '../wrap-rule.ts';

/** Records where links, pictures and raw tags stand in their run of text. */
export function recordPositions(md: MarkdownIt): void {
  for (const name of ['link', 'image', 'autolink', 'html_inline']) {
    wrapInlineRule(md, name, (rule) => (state, silent) => {
      const start = state.pos;
      const before = state.tokens.length;
      if (!rule(state, silent)) return false;
      if (!silent) recordSpan(state, before, start);
      return true;
    });
  }
}

function recordSpan(state: StateInline, before: number, start: number): void {
  const next = state.tokens[before];
  const token = next?.type === 'text' ? state.tokens[before + 1] : next;
  if (token) stateOf(state.env).spans.set(token, { start, end: state.pos });
}
