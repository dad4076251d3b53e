import type { KeyPath } from '../../model/problem.ts';

/** What is wrong with a value, told by its key. */
export interface SchemaFault {
  readonly code: string;
  readonly key: KeyPath;
  readonly on: 'key' | 'value';
  readonly message: string;
  readonly hint?: string;
}

/** A key as a sentence names it: "`url` in item 2 of `related`". */
export function nameKey(path: KeyPath): string {
  const steps = path.map((step) => (typeof step === 'number' ? `item ${step + 1}` : `\`${step}\``));
  return steps.reduceRight((name, step, index) => {
    const joint = typeof path[index + 1] === 'number' ? 'of' : 'in';
    return `${name} ${joint} ${step}`;
  });
}

/** The same at the beginning of a sentence; the whole document where there is no key. */
export function nameRoot(key: KeyPath): string {
  return key.length > 0 ? nameKey(key).replace(/^i/, 'I') : 'This';
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  tuple: 'a list',
  object: 'a group of keys',
  record: 'a group of keys',
};

/** Types of a schema in plain words. */
export function nameTypes(types: readonly string[]): string {
  return types.map((type) => TYPES[type] ?? type).join(' or ');
}

/** What a value is, in plain words. */
export function nameType(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return 'a text';
  if (typeof value === 'boolean') return `\`${value}\``;
  if (typeof value === 'number') return 'a number';
  return 'a group of keys';
}

/** The value as YAML in one line, at most 40 characters. */
export function quoteValue(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
