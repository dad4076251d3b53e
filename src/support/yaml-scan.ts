import { CST, Lexer, Parser } from 'yaml';
import type { YamlFault } from './yaml-faults.ts';

/** Brackets that are open, and dashes in one line; the parser takes quadratic time to refuse thousands. */
const MAX_OPEN = 50;

/** The tokens of a YAML text, with what is refused before it is understood: tags, directives, open quotes, deep nesting. */
export function scanTokens(text: string): { tokens: CST.Token[]; faults: YamlFault[] } {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const faults: YamlFault[] = [];
  const nesting: Nesting = { brackets: 0, marks: 0 };
  let offset = 0;
  let inScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (!inScalar) faults.push(...refuseLexeme(lexeme, offset));
    if (!inScalar) countNesting(nesting, lexeme);
    if (nesting.brackets + nesting.marks > MAX_OPEN)
      return { tokens, faults: [...faults, describeNesting(offset)] };
    inScalar = lexeme === CST.SCALAR;
    if (!MARKS.has(lexeme)) offset += lexeme.length;
    tokens.push(...parser.next(lexeme));
  }
  tokens.push(...parser.end());
  return { tokens, faults };
}

interface Nesting {
  brackets: number;
  marks: number;
}

function countNesting(nesting: Nesting, lexeme: string): void {
  if (lexeme === '[' || lexeme === '{') nesting.brackets += 1;
  else if (lexeme === ']' || lexeme === '}') nesting.brackets -= 1;
  else if (lexeme === '-' || lexeme === '?') nesting.marks += 1;
  else if (lexeme.includes('\n')) nesting.marks = 0;
}

function describeNesting(offset: number): YamlFault {
  return {
    code: 'yaml-refused',
    message: 'Values are nested too deep here.',
    hint: 'remove the brackets or dashes that no value needs',
    span: { offset, length: 1 },
  };
}

const MARKS: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);

function refuseLexeme(lexeme: string, offset: number): YamlFault[] {
  const type = CST.tokenType(lexeme);
  const closed = type === null ? undefined : CLOSED[type];
  if (closed && !closed.test(lexeme)) return [describeOpenQuote(offset)];
  const words = type === null ? undefined : REFUSED[type];
  return words ? [{ code: 'yaml-refused', ...words, span: { offset, length: lexeme.length } }] : [];
}

type ByType<T> = Partial<Record<NonNullable<ReturnType<typeof CST.tokenType>>, T>>;

const CLOSED: ByType<RegExp> = {
  'double-quoted-scalar': /^"(?:[^"\\]|\\[^])*"$/,
  'single-quoted-scalar': /^'(?:[^']|'')*'$/,
};

const REFUSED: ByType<Pick<YamlFault, 'message'> & { hint: string }> = {
  tag: {
    message: 'This exclamation mark begins a YAML tag; tags are not read.',
    hint: 'put the whole text in quotes if it begins with an exclamation mark',
  },
  'directive-line': {
    message: 'A line that begins with `%` is a YAML directive; directives are not read.',
    hint: 'remove the line',
  },
};

function describeOpenQuote(offset: number): YamlFault {
  return {
    code: 'yaml-syntax',
    message: 'A quotation mark opens here and is never closed.',
    hint: 'close it at the end of the text, or remove it',
    span: { offset, length: 1 },
  };
}
