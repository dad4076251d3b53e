import type { Token } from 'markdown-it';
import { metaText } from './token-meta.ts';

const ENTITIES = new Map(
  Object.entries({ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&nbsp;': ' ' }),
);

/** The words of a run of inline tokens; a picture counts as its alternative text, a note's mark as nothing. */
export function textOfInline(tokens: readonly Token[]): string {
  let text = '';
  for (const token of tokens) {
    if (token.type === 'text' || token.type === 'code_inline' || token.type === 'text_special')
      text += token.content;
    else if (token.type === 'softbreak' || token.type === 'hardbreak') text += ' ';
    else if (token.type === 'html_inline' && token.content.startsWith('<br')) text += ' ';
    else if (token.children) text += textOfInline(token.children);
  }
  return text;
}

/** The words of a body, an empty line between paragraphs. */
export function textOfBlocks(tokens: readonly Token[]): string {
  return tokens
    .map(textOfBlock)
    .filter((text) => text !== '')
    .join('\n\n');
}

/** The words of the first paragraph that stands by itself, else of the first in a list or quotation. */
export function firstParagraphOf(tokens: readonly Token[]): string {
  let nested = '';
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'paragraph_open') continue;
    const text = textOfBlock(tokens[index + 1]);
    if (text !== '' && token.level === 0) return text;
    nested ||= text;
  }
  return nested;
}

function textOfBlock(token: Token | undefined): string {
  if (token?.type === 'inline') return textOfInline(token.children ?? []).trim();
  if (token?.type === 'fence' || token?.type === 'code_block') return token.content.trim();
  if (token?.type === 'shortcode') return metaText(token, 'text');
  if (token?.type === 'html_block') return textOfHtml(token.content);
  return '';
}

function textOfHtml(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:amp|lt|gt|quot|nbsp);/g, (entity) => ENTITIES.get(entity) ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
}
