/** What plain YAML can say. */
type Value = string | boolean | number | readonly Value[] | { readonly [key: string]: Value };

/** A line that says something: how far it is indented, and what it says. */
interface Line {
  readonly indent: number;
  readonly text: string;
}

interface Reading {
  readonly lines: Line[];
  next: number;
  /** Lists and maps around what is read. */
  depth: number;
}

// Far below what the whole language refuses, and so must be asked about.
const maxDepth = 10;
const maxLength = 20_000;

/** Thrown where the text needs the whole of YAML. */
class NotPlain extends Error {}

/**
 * Reads the YAML that editors write: keys, texts in one line, lists and maps by indentation or of texts in
 * brackets, lines of comments. Undefined for everything that says more or is wrong, which the parser of the whole language must read; where it answers, both say the same.
 */
export function readPlainYaml(text: string): Value | undefined {
  if (text.length > maxLength || !onlyPrintable.test(text)) return undefined;
  try {
    const reading = { lines: splitLines(text), next: 0, depth: 0 };
    if (reading.lines[0]?.indent !== 0) return undefined;
    const value = readMap(reading, 0);
    return reading.next === reading.lines.length ? value : undefined;
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

const onlyPrintable = /^[\n\x20-\x7E\u00A1-\u2027\u202A-\uD7FF\uE000-\uFEFE\uFF00-\uFFFD]*$/;

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  for (const written of text.split('\n')) {
    const line = written.trimEnd();
    const indent = line.length - line.trimStart().length;
    if (indent < line.length && line[indent] !== '#') lines.push({ indent, text: line.slice(indent) });
  }
  return lines;
}

function readMap(reading: Reading, indent: number): Value {
  if (++reading.depth > maxDepth) throw new NotPlain();
  const map: Record<string, Value> = { __proto__: null } as never;
  for (let line = reading.lines[reading.next]; line?.indent === indent; line = reading.lines[reading.next]) {
    const [key, rest] = readKey(line.text, map);
    reading.next += 1;
    map[key] = rest === '' ? readBelow(reading, indent) : readOneLine(reading, rest, indent);
  }
  reading.depth -= 1;
  return map;
}

/** A key that the map has not yet, and what stands after it. */
function readKey(text: string, map: object): [key: string, rest: string] {
  const [, key = '', rest = ''] = keyPattern.exec(text) ?? [];
  if (key === '' || key in map || wordsThatAreNoText.test(key)) throw new NotPlain();
  return [key, rest];
}

const keyPattern = /^([A-Za-z][\w.-]*):(?: +(\S.*))?$/;
const wordsThatAreNoText = /^(?:null|true|false)$/i;

/** The list or map under a key; nothing there means nothing, which only the whole language tells from a text. */
function readBelow(reading: Reading, indent: number): Value {
  const first = reading.lines[reading.next];
  if (first && first.indent >= indent && first.text.startsWith('- ')) return readList(reading, first.indent);
  if (first && first.indent > indent) return readMap(reading, first.indent);
  throw new NotPlain();
}

function readList(reading: Reading, indent: number): Value {
  if (++reading.depth > maxDepth) throw new NotPlain();
  const list: Value[] = [];
  for (let line = reading.lines[reading.next]; line?.indent === indent; line = reading.lines[reading.next]) {
    if (!line.text.startsWith('- ')) break;
    list.push(readItem(reading, line));
  }
  reading.depth -= 1;
  return list;
}

/** What stands after a dash: a text, or the first line of a map, whose other keys stand below it. */
function readItem(reading: Reading, { indent, text: written }: Line): Value {
  const text = written.slice(2).trimStart();
  if (keyPattern.test(text)) {
    const within = indent + written.length - text.length;
    reading.lines[reading.next] = { indent: within, text };
    return readMap(reading, within);
  }
  reading.next += 1;
  return readOneLine(reading, text, indent);
}

/** A value in one line: another line that is indented further would go on with it. */
function readOneLine(reading: Reading, text: string, indent: number): Value {
  const following = reading.lines[reading.next];
  if (following && following.indent > indent) throw new NotPlain();
  if (text.startsWith('[')) return readFlowList(text);
  return text.startsWith('{') ? readFlowMap(text) : readScalar(text);
}

function readFlowList(text: string): Value {
  if (!text.endsWith(']')) throw new NotPlain();
  return text.slice(1, -1).split(',').map(readFlowText);
}

function readFlowMap(text: string): Value {
  const pairs = text.match(/(?:"[^"\\]*"|'[^']*'|[^,"'{}])+/g) ?? [];
  if (text !== `{${pairs.join(',')}}`) throw new NotPlain();
  const map: Record<string, Value> = { __proto__: null } as never;
  for (const pair of pairs) {
    const [key, rest] = readKey(pair.trim(), map);
    map[key] = /^["']/.test(rest) ? readScalar(rest) : readFlowText(rest);
  }
  return map;
}

function readFlowText(text: string): Value {
  if (/[[\]{}"'#&*!|>%@`\\]|:(?!\/\/)/.test(text)) throw new NotPlain();
  return readBare(text.trim());
}

function readScalar(text: string): Value {
  if (text.startsWith('"'))
    return readQuoted(text, /^"(?:[^"\\]|\\["\\])+"$/, () => JSON.parse(text) as string);
  if (text.startsWith("'")) return readQuoted(text, /^'[^']+'$/, () => text.slice(1, -1));
  return readBare(text);
}

function readQuoted(text: string, whole: RegExp, read: () => string): string {
  if (!whole.test(text)) throw new NotPlain();
  return read();
}

/** A text without quotes. What might be a number is left to the whole language, but for plain ones, and dates, which are texts. */
function readBare(text: string): Value {
  if (text === 'true' || text === 'false') return text === 'true';
  const isDate = /^\d{4}-\d\d-\d\d(?:[T ]\d\d?(?::\d\d){1,2}(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?)?$/.test(text);
  if (isDate) return text;
  if (/^(?:0|[1-9]\d{0,9})$/.test(text)) return Number(text);
  if (!/^[\p{L}/(“‘«¿¡©]/u.test(text) || /: |:$| #/.test(text) || wordsThatAreNoText.test(text))
    throw new NotPlain();
  return text;
}
