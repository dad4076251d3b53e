/** What plain YAML can say. */
type Value = string | boolean | readonly Value[] | { readonly [key: string]: Value };

/** A line that says something: how far it is indented, and what it says. */
interface Line {
  readonly indent: number;
  readonly text: string;
}

interface Reading {
  readonly lines: readonly Line[];
  next: number;
}

/** Thrown where the text needs the whole of YAML. */
class NotPlain extends Error {}

/**
 * Reads the YAML that editors write: keys, texts in one line, lists and maps by indentation. Undefined for everything
 * that says more or is wrong, which the parser of the whole language must read; where it answers, both say the same.
 */
export function readPlainYaml(text: string): Value | undefined {
  if (!onlyPrintable.test(text)) return undefined;
  try {
    const reading = { lines: splitLines(text), next: 0 };
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
    if (indent < line.length) lines.push({ indent, text: line.slice(indent) });
  }
  return lines;
}

function readMap(reading: Reading, indent: number): Value {
  const map: Record<string, Value> = { __proto__: null } as never;
  for (let line = reading.lines[reading.next]; line?.indent === indent; line = reading.lines[reading.next]) {
    const match = keyPattern.exec(line.text);
    const key = match?.[1] ?? '';
    const rest = match?.[2] ?? '';
    if (key === '' || key in map || wordsThatAreNoText.test(key)) throw new NotPlain();
    reading.next += 1;
    map[key] = rest === '' ? readBelow(reading, indent) : readOneLine(reading, rest, indent);
  }
  return map;
}

const keyPattern = /^([A-Za-z][\w-]*):(?: +(\S.*))?$/;
const wordsThatAreNoText = /^(?:null|true|false)$/i;

/** The list or map under a key; nothing there means nothing, which only the whole language tells from a text. */
function readBelow(reading: Reading, indent: number): Value {
  const first = reading.lines[reading.next];
  if (first && first.indent >= indent && first.text.startsWith('- ')) return readList(reading, first.indent);
  if (first && first.indent > indent) return readMap(reading, first.indent);
  throw new NotPlain();
}

function readList(reading: Reading, indent: number): Value {
  const list: Value[] = [];
  for (let line = reading.lines[reading.next]; line?.indent === indent; line = reading.lines[reading.next]) {
    if (!line.text.startsWith('- ')) break;
    reading.next += 1;
    list.push(readOneLine(reading, line.text.slice(2).trimStart(), indent));
  }
  return list;
}

/** A value in one line: another line that is indented further would go on with it. */
function readOneLine(reading: Reading, text: string, indent: number): Value {
  const following = reading.lines[reading.next];
  if (following && following.indent > indent) throw new NotPlain();
  return text.startsWith('[') ? readFlow(text) : readScalar(text);
}

function readFlow(text: string): Value {
  if (!/^\[[^[\]{}"'#:&*!|>%@`\\]*\]$/.test(text)) throw new NotPlain();
  return text
    .slice(1, -1)
    .split(',')
    .map((item) => readBare(item.trim()));
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

/** A text without quotes. What might be a number is left to the whole language, but for dates, which are texts. */
function readBare(text: string): Value {
  if (text === 'true' || text === 'false') return text === 'true';
  const isDate = /^\d{4}-\d\d-\d\d(?:[T ]\d\d?(?::\d\d){1,2}(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?)?$/.test(text);
  if (isDate) return text;
  if (!/^[\p{L}/(“‘«¿¡]/u.test(text) || /: |:$| #/.test(text) || wordsThatAreNoText.test(text))
    throw new NotPlain();
  return text;
}
