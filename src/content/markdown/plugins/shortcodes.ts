import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import shortcodeSyntax from 'markdown-it-container';
import { labelsFor } from '../../labels.ts';
import { stateOf, type BodyState } from '../body-state.ts';
import { inlineBlocks } from '../inline-blocks.ts';
import { placeOfLine } from '../place.ts';
import { textOfBlocks } from '../plain-text.ts';
import { prepareShortcode } from '../prepare-shortcode.ts';
import { strayEnd, unclosedShortcode } from '../shortcode-problems.ts';
import { metaText } from '../token-meta.ts';

interface Frame {
  readonly open: Token;
  readonly children: Token[];
}

/** Reads `:::` blocks of any name. */
export function readShortcodes(md: MarkdownIt): void {
  shortcodeSyntax(md, 'shortcode', { validate: (info) => info.trim() !== '' });
}

/** Makes each `:::` block one token that prints what its shortcode makes of it. Comes last: bodies are rendered here. */
export function renderShortcodes(md: MarkdownIt): void {
  md.core.ruler.push('shortcodes', (core) => {
    reportStrayEnds(core);
    collapseBlocks(core);
  });
  md.renderer.rules.shortcode = (tokens, index) => metaText(tokens[index], 'html');
}

function reportStrayEnds(core: StateCore): void {
  const state = stateOf(core.env);
  for (const { token } of inlineBlocks(core.tokens)) {
    const [first] = token.map ?? [];
    if (first === undefined || !token.content.includes(':::')) continue;
    for (const [offset, line] of token.content.split('\n').entries()) {
      if (/^:{3,}\s*$/.test(line)) state.problems.push(strayEnd(placeOfLine(state, first + offset)));
    }
  }
}

function collapseBlocks(core: StateCore): void {
  const state = stateOf(core.env);
  const top: Token[] = [];
  const frames: Frame[] = [];
  let count = 0;
  for (const token of core.tokens) {
    if (token.type === 'container_shortcode_open') {
      reportUnclosed(token, frames.at(-1)?.open, state);
      frames.push({ open: token, children: [] });
    } else if (token.type === 'container_shortcode_close') {
      const frame = frames.pop();
      const list = frames.at(-1)?.children ?? top;
      if (frame) list.push(collapse(core, frame, ++count));
    } else {
      (frames.at(-1)?.children ?? top).push(token);
    }
  }
  core.tokens = top;
}

function collapse(core: StateCore, { open, children }: Frame, number: number): Token {
  const state = stateOf(core.env);
  const token = new core.Token('shortcode', '', 0);
  token.block = true;
  token.level = open.level;
  token.map = open.map;
  const prepared = prepareShortcode(open, children, state);
  if (!prepared) return token;
  const use = {
    ...prepared.use,
    number,
    labels: labelsFor(state.context.language),
    body: {
      html: core.md.renderer.render(children, core.md.options, core.env),
      text: textOfBlocks(children),
    },
  };
  token.meta = { html: prepared.shortcode.renderHtml(use), text: prepared.shortcode.renderText(use) };
  return token;
}

// The syntax plugin closes what is open at the end of the text, or of the block around it.
function reportUnclosed(open: Token, around: Token | undefined, state: BodyState): void {
  const [first, end] = open.map ?? [0, 0];
  const mark = (state.lines[end] ?? '').replace(/^[\s>]*/, '').trimEnd();
  const closed =
    /^:+$/.test(mark) && mark.length >= open.markup.length && end < (around?.map?.[1] ?? Infinity);
  if (!closed) state.problems.push(unclosedShortcode(open.info.trim(), placeOfLine(state, first)));
}
