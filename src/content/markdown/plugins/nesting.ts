import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { stateOf } from '../body-state.ts';
import { placeOfLine } from '../place.ts';
import { nestedTooDeeply } from '../problems.ts';

/** Reports text that is nested as deep as the engine reads: what is deeper, it leaves out. */
export function checkNesting(md: MarkdownIt): void {
  md.core.ruler.push('check_nesting', (core) => checkAll(core, md.options.maxNesting - 1));
}

function checkAll(core: StateCore, limit: number): void {
  let line = 0;
  for (const token of core.tokens) {
    line = token.map?.[0] ?? line;
    if (token.level < limit && !isDeep(token.children, limit)) continue;
    const state = stateOf(core.env);
    state.problems.push(nestedTooDeeply(placeOfLine(state, line)));
    return;
  }
}

function isDeep(tokens: readonly Token[] | null, limit: number): boolean {
  return tokens?.some((token) => token.level >= limit) ?? false;
}
