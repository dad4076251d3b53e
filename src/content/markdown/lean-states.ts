import MarkdownIt, { type Env, type MarkdownIt as Engine, type StateBlock, type Token } from 'markdown-it';

type Nesting = Token['nesting'];

/**
 * Has the engine work on objects that are made faster and behave the same: its own define one property after the other,
 * which takes a third of the time in which it reads a text.
 */
export function leanStates(md: Engine): void {
  md.core.State = LeanCore;
  md.block.State = LeanBlock;
  md.inline.State = LeanInline;
}

/** A class with the methods of another one; who extends it has to set all fields. */
function withoutFields<T>({ prototype }: { prototype: T }): new () => T {
  function Bare(): void {}
  Bare.prototype = prototype;
  return Bare as unknown as new () => T;
}

class LeanToken extends withoutFields(MarkdownIt.Token) {
  constructor(type: string, tag: string, nesting: Nesting) {
    super();
    this.type = type;
    this.tag = tag;
    this.attrs = null;
    this.map = null;
    this.nesting = nesting;
    this.level = 0;
    this.children = null;
    this.content = '';
    this.markup = '';
    this.info = '';
    this.meta = null;
    this.block = false;
    this.hidden = false;
  }
}

class LeanCore extends withoutFields(MarkdownIt.StateCore) {
  constructor(src: string, md: Engine, env: Env) {
    super();
    this.src = src;
    this.env = env;
    this.tokens = [];
    this.inlineMode = false;
    this.md = md;
    this.Token = LeanToken;
  }
}

class LeanBlock extends withoutFields(MarkdownIt.StateBlock) {
  constructor(src: string, md: Engine, env: Env, tokens: Token[]) {
    super();
    this.src = src;
    this.md = md;
    this.env = env;
    this.tokens = tokens;
    this.bMarks = [];
    this.eMarks = [];
    this.tShift = [];
    this.sCount = [];
    this.bsCount = [];
    this.blkIndent = 0;
    this.line = 0;
    this.tight = false;
    this.listIndent = -1;
    this.parentType = 'root';
    this.level = 0;
    this.Token = LeanToken;
    markLines(this);
    this.lineMax = this.bMarks.length - 1;
  }

  override push(type: string, tag: string, nesting: Nesting): Token {
    const token = new LeanToken(type, tag, nesting);
    token.block = true;
    if (nesting < 0) this.level--;
    token.level = this.level;
    if (nesting > 0) this.level++;
    this.tokens.push(token);
    return token;
  }
}

/** Notes where lines begin, end and are indented to; one more, of nothing, ends the text. */
function markLines(state: StateBlock): void {
  const { src } = state;
  for (let start = 0; start < src.length;) {
    let [at, column] = [start, 0];
    for (; ; at++) {
      const code = src.charCodeAt(at);
      if (code === 0x20) column++;
      else if (code === 0x09) column += 4 - (column % 4);
      else break;
    }
    if (at === src.length) break;
    const lineEnd = src.indexOf('\n', at);
    const end = lineEnd === -1 ? src.length : lineEnd;
    markLine(state, start, end, at - start, column);
    start = end + 1;
  }
  markLine(state, src.length, src.length, 0, 0);
}

function markLine(state: StateBlock, start: number, end: number, indent: number, column: number): void {
  state.bMarks.push(start);
  state.eMarks.push(end);
  state.tShift.push(indent);
  state.sCount.push(column);
  state.bsCount.push(0);
}

class LeanInline extends withoutFields(MarkdownIt.StateInline) {
  constructor(src: string, md: Engine, env: Env, tokens: Token[]) {
    super();
    this.src = src;
    this.env = env;
    this.md = md;
    this.tokens = tokens;
    this.tokens_meta = tokens.map(() => undefined);
    this.pos = 0;
    this.posMax = src.length;
    this.level = 0;
    this.pending = '';
    this.pendingLevel = 0;
    this.cache = {};
    this.backticks = {};
    this.backticksScanned = false;
    this.skipHtmlSpecial = false;
    this.linkLevel = 0;
    this.delimiters = [];
    this._prev_delimiters = [];
    this.Token = LeanToken;
  }

  override pushPending(): Token {
    const token = new LeanToken('text', '', 0);
    token.content = this.pending;
    token.level = this.pendingLevel;
    this.tokens.push(token);
    this.pending = '';
    return token;
  }

  override push(type: string, tag: string, nesting: Nesting): Token {
    if (this.pending) this.pushPending();
    const token = new LeanToken(type, tag, nesting);
    if (nesting < 0) {
      this.level--;
      this.delimiters = this._prev_delimiters.pop() ?? [];
    }
    token.level = this.level;
    if (nesting > 0) {
      this.level++;
      this._prev_delimiters.push(this.delimiters);
      this.delimiters = [];
    }
    this.pendingLevel = this.level;
    this.tokens.push(token);
    this.tokens_meta.push(nesting > 0 ? { delimiters: this.delimiters } : undefined);
    return token;
  }
}
