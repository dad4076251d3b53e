import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { escapeHtml } from '../../../support/escape-html.ts';
import { labelsFor, type Labels } from '../../labels.ts';
import { stateOf, type BodyState } from '../body-state.ts';
import { placeOfLine } from '../place.ts';
import { metaText } from '../token-meta.ts';
import { duplicateNote, unusedNote } from '../problems.ts';

// `_` does not occur in heading ids, so the two cannot clash.

/** Puts the notes that are mentioned at the end, in order, each with links back to its mentions. */
export function listNotes(md: MarkdownIt): void {
  md.core.ruler.push('list_notes', moveNotes);
  md.renderer.rules.note_mark = (tokens, index, _options, env) =>
    renderMark(tokens[index], labelsFor(stateOf(env).context.language));
  md.renderer.rules.note_back = (tokens, index, _options, env) =>
    renderBack(tokens[index], labelsFor(stateOf(env).context.language));
  md.renderer.rules.note_list_open = (_tokens, _index, _options, env) => {
    const label = escapeHtml(labelsFor(stateOf(env).context.language).footnotes);
    return `<section class="footnotes" role="doc-endnotes" aria-label="${label}">\n<ol>\n`;
  };
  md.renderer.rules.note_list_close = () => '</ol>\n</section>\n';
}

function moveNotes(core: StateCore): void {
  const state = stateOf(core.env);
  if (state.notes.size === 0) return;
  const { body, notes } = separateNotes(core.tokens, state);
  reportUnused(notes, state);
  core.tokens = body;
  if (state.mentioned.length === 0) return;
  body.push(new core.Token('note_list_open', '', 1));
  for (const [index, label] of state.mentioned.entries()) {
    const item = new core.Token('list_item_open', 'li', 1);
    item.attrSet('id', `note_${index + 1}`);
    const content = notes.get(label) ?? [];
    addBackLinks(core, content, index + 1, state.notes.get(label)?.uses ?? 1);
    body.push(item);
    for (const token of content) body.push(token);
    body.push(new core.Token('list_item_close', 'li', -1));
  }
  body.push(new core.Token('note_list_close', '', -1));
}

function separateNotes(
  tokens: readonly Token[],
  state: BodyState,
): { body: Token[]; notes: ReadonlyMap<string, Token[]> } {
  const body: Token[] = [];
  const notes = new Map<string, Token[]>();
  const open: Token[][] = [];
  for (const token of tokens) {
    if (token.type === 'footnote_reference_open') {
      const label = metaText(token, 'label');
      if (notes.has(label)) state.problems.push(duplicateNote(label, placeOfNote(notes.get(label), state)));
      const content: Token[] = [];
      notes.set(label, content);
      open.push(content);
    } else if (token.type === 'footnote_reference_close') {
      open.pop();
    } else {
      (open.at(-1) ?? body).push(token);
    }
  }
  return { body, notes };
}

function reportUnused(notes: ReadonlyMap<string, readonly Token[]>, state: BodyState): void {
  for (const [label, content] of notes) {
    if (state.notes.get(label)?.number === 0)
      state.problems.push(unusedNote(label, placeOfNote(content, state)));
  }
}

function placeOfNote(content: readonly Token[] | undefined, state: BodyState) {
  return placeOfLine(state, content?.find((token) => token.map)?.map?.[0] ?? 0);
}

function addBackLinks(core: StateCore, content: Token[], number: number, uses: number): void {
  const last = content.at(-1)?.type === 'paragraph_close' ? content.at(-2) : undefined;
  const list = last?.children ?? content;
  for (let use = 1; use <= uses; use++) {
    const back = new core.Token('note_back', '', 0);
    back.meta = { number, use };
    list.push(back);
  }
}

function markId(token: Token | undefined): { number: string; id: string; count: string } {
  const number = String(token?.meta?.number);
  const use = Number(token?.meta?.use);
  return use > 1
    ? { number, id: `note-mark_${number}_${use}`, count: ` (${use})` }
    : { number, id: `note-mark_${number}`, count: '' };
}

function renderMark(token: Token | undefined, labels: Labels): string {
  const { number, id } = markId(token);
  const label = escapeHtml(`${labels.footnote} ${number}`);
  return `<sup class="footnote-mark"><a href="#note_${number}" id="${id}" role="doc-noteref" aria-label="${label}">${number}</a></sup>`;
}

function renderBack(token: Token | undefined, labels: Labels): string {
  const { number, id, count } = markId(token);
  const label = escapeHtml(`${labels.back} ${number}${count}`);
  return ` <a href="#${id}" class="footnote-back" role="doc-backlink" aria-label="${label}">↩\u{fe0e}</a>`;
}
