import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { stateOf } from '../body-state.ts';
import { placeOfLine } from '../place.ts';
import { nestedTooDeeply } from '../problems.ts';

// The engine tries each open bracket as a link; nobody writes that many by hand.
const MAX_BRACKETS = 200;

/** Refuses text that is nested as deep as the engine reads: what is deeper, it would leave out. */
export function checkNesting(md: MarkdownIt): void {
  md.core.ruler.before('inline', 'check_brackets', (core) => {
    refuseFrom(core, (token) => token.type === 'inline' && countOpen(token.content) > MAX_BRACKETS);
  });
  md.core.ruler.push('check_nesting', (core) => {
    const limit = md.options.maxNesting - 1;
    refuseFrom(core, (token) => token.level >= limit || isDeep(token.children, limit));
  });
}

function refuseFrom(core: StateCore, isBad: (token: Token) => boolean): void {
  let line = 0;
  for (const token of core.tokens) {
    line = token.map?.[0] ?? line;
    if (!isBad(token)) continue;
    const state = stateOf(core.env);
    state.problems.push(nestedTooDeeply(placeOfLine(state, line)));
    core.tokens = [];
    return;
  }
}

function isDeep(tokens: readonly Token[] | null, limit: number): boolean {
  return tokens?.some((token) => token.level >= limit) ?? false;
}

function hasMany(text: string): boolean {
  let count = 0;
  for (let at = text.indexOf('['); at !== -1; at = text.indexOf('[', at + 1))
    if (++count > MAX_BRACKETS) return true;
  return false;
}

function countOpen(text: string): number {
  if (text.length <= MAX_BRACKETS || !hasMany(text)) return 0;
  let open = 0;
  let most = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5b) most = Math.max(most, ++open);
    else if (code === 0x5d && open > 0) open--;
  }
  return most;
}
