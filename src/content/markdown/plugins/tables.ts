import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { escapeHtml } from '../../../support/escape-html.ts';
import { labelsFor } from '../../labels.ts';
import { stateOf } from '../body-state.ts';
import { metaText } from '../token-meta.ts';

/**
 * Tables that scroll by themselves and can be reached by keyboard. A group, not a region: many landmarks
 * would bury the page's own. Alignment is a class, since a strict content policy refuses styles.
 */
export function frameTables(md: MarkdownIt): void {
  md.core.ruler.push('frame_tables', (core) => frameAll(core));
  md.renderer.rules.table_open = (tokens, index) => {
    const label = escapeHtml(metaText(tokens[index], 'label'));
    return `<div class="table" role="group" tabindex="0" aria-label="${label}">\n<table>\n`;
  };
  md.renderer.rules.table_close = () => '</table>\n</div>\n';
}

function frameAll(core: StateCore): void {
  const { table } = labelsFor(stateOf(core.env).context.language);
  let count = 0;
  for (const [index, token] of core.tokens.entries()) {
    if (token.type === 'table_open') token.meta = { label: `${table} ${++count}` };
    if (token.type === 'td_open') alignCell(token);
    if (token.type === 'th_open') setHeader(token, core.tokens[index + 1], core.tokens[index + 2]);
  }
}

function setHeader(open: Token, inline: Token | undefined, close: Token | undefined): void {
  alignCell(open);
  if (inline?.content !== '') return open.attrSet('scope', 'col');
  open.tag = 'td';
  if (close) close.tag = 'td';
}

function alignCell(token: Token): void {
  const style = token.attrGet('style');
  token.attrs = style === null ? null : [['class', String(style).replace('text-align:', 'align-')]];
}
