import type { MarkdownIt, StateCore, StateInline } from 'markdown-it';
import { stateOf } from '../body-state.ts';
import { TAG } from '../clean-tags.ts';
import { inlineBlocks } from '../inline-blocks.ts';
import { placeOfSpan } from '../place.ts';
import { foreignShortcode, tagAsText } from '../problems.ts';

const TAG_HERE = new RegExp(TAG, 'iy');
/** Of Hugo, `{{< name >}}` and `{{% name %}}`; of Jekyll and Eleventy, `{% name %}`. */
const SHORTCODE_HERE =
  /\{\{[<%]\s*\/?\s*(?<name>[\w.-]+)[^\n{}]{0,500}?[>%]\}\}|\{%-?\s*(?<word>[A-Za-z][\w.-]*)[^\n{}]{0,500}?%\}/y;

/**
 * HTML where it is not allowed, and the shortcodes of other generators, are shown letter for letter; a warning
 * says so once for each name.
 */
export function showLiterals(md: MarkdownIt): void {
  md.inline.ruler.before('html_inline', 'literal', (inline, silent) => {
    const next = inline.src[inline.pos];
    if (next === '<') return !md.options.html && readLiteral(inline, silent, TAG_HERE);
    return next === '{' && readLiteral(inline, silent, SHORTCODE_HERE);
  });
  md.core.ruler.before('text_join', 'report_literals', reportAll);
}

function readLiteral(inline: StateInline, silent: boolean, pattern: RegExp): boolean {
  pattern.lastIndex = inline.pos;
  const match = pattern.exec(inline.src);
  if (!match || pattern.lastIndex > inline.posMax) return false;
  const start = inline.pos;
  inline.pos += match[0].length;
  if (silent) return true;
  const token = inline.push('literal', '', 0);
  token.content = match[0];
  token.info = match.groups?.name ?? match.groups?.word ?? match.groups?.tag?.toLowerCase() ?? '';
  stateOf(inline.env).spans.set(token, { start, end: inline.pos });
  return true;
}

function reportAll(core: StateCore): void {
  const state = stateOf(core.env);
  const reported = new Set<string>();
  for (const block of inlineBlocks(core.tokens)) {
    for (const token of block.children) {
      if (token.type !== 'literal') continue;
      token.type = 'text';
      const span = state.spans.get(token);
      const name = `${token.content[0]}${token.info}`;
      if (!span || reported.has(name)) continue;
      reported.add(name);
      const place = placeOfSpan(state, block, span);
      state.problems.push(
        token.content.startsWith('<') ? tagAsText(token.info, place) : foreignShortcode(token.content, place),
      );
    }
  }
}
