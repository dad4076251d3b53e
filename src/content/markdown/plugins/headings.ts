import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { stateOf } from '../body-state.ts';
import { textOfInline } from '../plain-text.ts';

const MAX_ID = 100;

/**
 * Headings as an outline under the headline: the outermost is an h2 however many `#` it has, and each is one
 * level below the one it belongs to. Their ids are their words: Unicode letters kept, unique in the article.
 */
export function setHeadings(md: MarkdownIt): void {
  md.core.ruler.push('headings', (core) => setAll(core));
}

function setAll(core: StateCore): void {
  const state = stateOf(core.env);
  const taken = new Map<string, number>();
  const outer: number[] = [];
  for (const [index, token] of core.tokens.entries()) {
    if (token.type === 'heading_open') {
      const tag = `h${levelBelow(outer, Number(token.tag.slice(1)))}`;
      const id = uniqueId(slugOf(core.tokens[index + 1]), taken);
      state.anchors.push(id);
      token.tag = tag;
      token.attrSet('id', id);
    } else if (token.type === 'heading_close') {
      token.tag = `h${Math.min(outer.length + 1, 6)}`;
    }
  }
}

function levelBelow(outer: number[], level: number): number {
  while ((outer.at(-1) ?? 0) >= level) outer.pop();
  return Math.min(outer.push(level) + 1, 6);
}

function slugOf(inline: Token | undefined): string {
  const words = textOfInline(inline?.children ?? [])
    .normalize('NFC')
    .toLowerCase();
  const slug = words
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return slug.slice(0, MAX_ID).replace(/[\uD800-\uDBFF]$/, '') || 'part';
}

function uniqueId(slug: string, taken: Map<string, number>): string {
  let id = slug;
  let count = taken.get(slug) ?? 1;
  while (taken.has(id)) id = `${slug}-${++count}`;
  taken.set(slug, count);
  taken.set(id, taken.get(id) ?? 1);
  return id;
}
