const tags = /\{%-?\s*(?:extends|include|import|from)\b(.*?)-?%\}/gs;
const end = String.raw`\s*(?:$|(?:as|import|ignore|with|without)\s.*$)`;
const literal = (name: string) => String.raw`\s*(?:"(?<${name}>[^"\\]*)"|'(?<${name}>[^'\\]*)')`;
const whole = new RegExp(`^${literal('name')}${end}`, 's');
const pattern = new RegExp(
  String.raw`^${literal('prefix')}\s*\+\s*[\w.]+(?:\s*\+${literal('suffix')})?${end}`,
  's',
);

/**
 * The templates that a template's text may extend, include or import: one that it names whether it is there or not, and
 * all whose names can come out of an expression. What stands in comments counts, too: rather one too many.
 */
export function findReferences(text: string, names: Iterable<string>): string[] {
  const all = [...names];
  return [...text.matchAll(tags)].flatMap(([, expression = '']) => {
    const name = whole.exec(expression)?.groups?.['name'];
    if (name !== undefined) return [name];
    const { prefix = '', suffix = '' } = pattern.exec(expression)?.groups ?? {};
    return all.filter((other) => other.startsWith(prefix) && other.endsWith(suffix));
  });
}
