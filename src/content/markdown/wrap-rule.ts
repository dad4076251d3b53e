import type { MarkdownIt, StateInline } from 'markdown-it';

export type InlineRule = (state: StateInline, silent: boolean) => boolean;

/** Puts a rule around one that the engine already has. */
export function wrapInlineRule(md: MarkdownIt, name: string, wrap: (rule: InlineRule) => InlineRule): void {
  const known = md.inline.ruler.__rules__.find((rule) => rule.name === name);
  if (!known) throw new Error(`The Markdown engine has no rule "${name}".`);
  md.inline.ruler.at(name, wrap(known.fn));
}
