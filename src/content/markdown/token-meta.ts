import type { Token } from 'markdown-it';

/** A text that a plugin has put beside a token; empty if it has not. */
export function metaText(token: Token | undefined, name: string): string {
  const value = token?.meta?.[name];
  return typeof value === 'string' ? value : '';
}
