import type { MarkdownIt, Token } from 'markdown-it';
import { escapeHtml } from '../../../support/escape-html.ts';

/** Code blocks that can be scrolled by keyboard; the first word of the fence's line is the language. */
export function frameCode(md: MarkdownIt): void {
  md.renderer.rules.fence = (tokens, index) => renderCode(tokens[index]);
  md.renderer.rules.code_block = (tokens, index) => renderCode(tokens[index]);
}

function renderCode(token: Token | undefined): string {
  const language = /^\s*([\w+#.-]{1,40})(?:\s|$)/.exec(token?.info ?? '')?.[1];
  const attribute = language === undefined ? '' : ` class="language-${language}"`;
  return `<pre tabindex="0"><code${attribute}>${escapeHtml(token?.content ?? '')}</code></pre>\n`;
}
