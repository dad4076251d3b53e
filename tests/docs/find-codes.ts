const codePattern = /'([a-z]+(?:-[a-z0-9]+)*)'/g;

/** Every problem code that a program's files name: as a value of `code`, or as the argument of a parameter `code`. */
export function findCodes(texts: readonly string[]): Set<string> {
  const takers = new Map(texts.flatMap(findTakers));
  const expressions = texts.flatMap((text) => [...findValues(text), ...findArguments(text, takers)]);
  return new Set(expressions.flatMap(readCodes));
}

/** Functions with a parameter `code`, and its position. */
function findTakers(text: string): [string, number][] {
  const signatures = text.matchAll(/function (\w+)\(([^()]*)\)/g);
  return [...signatures].flatMap(([, name = '', parameters = '']) => {
    const index = parameters.split(',').findIndex((parameter) => /^\s*code:/.test(parameter));
    return index < 0 ? [] : [[name, index] satisfies [string, number]];
  });
}

function findValues(text: string): string[] {
  const starts = text.matchAll(/\bcode(?::|\s=)\s/g);
  return [...starts].map(({ index, 0: { length } }) => splitArguments(text.slice(index + length))[0] ?? '');
}

function findArguments(text: string, takers: ReadonlyMap<string, number>): string[] {
  const calls = text.matchAll(/(?<![.\w]|function )(\w+)\(/g);
  return [...calls].flatMap(({ index, 0: { length }, 1: name = '' }) => {
    const position = takers.get(name);
    return position === undefined ? [] : [splitArguments(text.slice(index + length))[position] ?? ''];
  });
}

/** What stands between commas, up to the bracket or semicolon that ends it; brackets and texts are skipped over. */
function splitArguments(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const [token] of text.matchAll(/'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`|[\s\S]/g)) {
    if ('([{'.includes(token)) depth++;
    else if (')]}'.includes(token)) depth--;
    if (depth < 0 || (token === ';' && depth === 0)) break;
    if (token === ',' && depth === 0) parts.push('');
    else parts.push(`${parts.pop()}${token}`);
  }
  return parts;
}

function readCodes(expression: string): string[] {
  // What a condition compares with and the key of an indexed type are no codes.
  const values = expression.replaceAll(/[=!]== '[^']*'|\['\w+'\]/g, '');
  return [...values.matchAll(codePattern)].map(([, code = '']) => code);
}
