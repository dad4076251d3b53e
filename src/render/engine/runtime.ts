import nunjucks from 'nunjucks';
import { Frame } from './frame.ts';

const { SafeString, ensureDefined } = nunjucks.runtime;

/** What compiled templates call by these names, as Nunjucks' own do. */
export const runtime = { ...nunjucks.runtime, Frame };

const special = /[&"'<>\\]/;
const names: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&#39;',
  '<': '&lt;',
  '>': '&gt;',
  '\\': '&#92;',
};

/** A value as a template prints it: escaped, unless it is marked as safe. Throws Nunjucks' error where there is none. */
export function show(value: unknown, line: number, column: number): string {
  if (typeof value === 'string') return escape(value);
  if (typeof value === 'number') return String(value);
  const defined = ensureDefined(value, line, column);
  return defined instanceof SafeString ? defined.val : escape(defined.toString());
}

/** What `{{ value | safe }}` prints. */
export function showSafe(value: nunjucks.runtime.Printable | undefined | null): string {
  return value === undefined || value === null ? '' : value.toString();
}

function escape(text: string): string {
  return special.test(text)
    ? text.replaceAll(/[&"'<>\\]/g, (character) => names[character] ?? character)
    : text;
}

/** `loop`, as templates have it in a `for`. */
export function describeLoop(index0: number, length: number): object {
  return {
    index: index0 + 1,
    index0,
    revindex: length - index0,
    revindex0: length - index0 - 1,
    first: index0 === 0,
    last: index0 === length - 1,
    length,
  };
}
