import type { MarkdownIt, StateCore, Token } from 'markdown-it';

const CANDIDATE = /--|\.\.\.|'\d\ds/;

/**
 * Dashes (`--` –, `---` —), the ellipsis, and the apostrophe of `'90s`, in running text alone. The engine's own
 * replacements would also turn `501(c)(3)` into `501©(3)`.
 */
export function setTypography(md: MarkdownIt): void {
  md.core.ruler.at('replacements', (core) => replaceAll(core));
}

function replaceAll(core: StateCore): void {
  for (const block of core.tokens) {
    if (block.type === 'inline' && block.children && CANDIDATE.test(block.content)) replaceIn(block.children);
  }
}

function replaceIn(tokens: readonly Token[]): void {
  let written = false;
  for (const token of tokens) {
    if (token.type === 'link_open') written = token.info === 'auto';
    else if (token.type === 'link_close') written = false;
    else if (token.type === 'text' && !written) token.content = setText(token.content);
  }
}

function setText(text: string): string {
  return text
    .replace(/(?<!-)---(?!-)/g, '—')
    .replace(/(?<!-)--(?!-)/g, '–')
    .replace(/(?<!\.)\.{3}(?!\.)/g, '…')
    .replace(/(?<![\p{L}\p{N}])'(?=\d\ds\b)/gu, '’');
}
