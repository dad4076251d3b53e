import type { AddressPattern } from './address-pattern.ts';
import { revalidated } from './answer.ts';
import type { HostRules } from './host-rules.ts';

/** One header with one value, and of which addresses it is. */
export interface HeaderGroup {
  readonly name: string;
  readonly value: string;
  readonly patterns: readonly AddressPattern[];
}

/** The headers of a site, put together as servers are told of them. */
export interface GroupedHeaders {
  /** Of every address, whatever is there. */
  readonly always: readonly HeaderGroup[];
  readonly some: readonly HeaderGroup[];
  /** Types, the one that counts first. */
  readonly types: readonly HeaderGroup[];
  /** For how long an address holds of which no rule says so. */
  readonly fallback: HeaderGroup;
}

/** Puts headers together by name and value; of names in the address, each rule stays for itself. */
export function groupHeaders({ headers }: Pick<HostRules, 'headers'>): GroupedHeaders {
  const groups = new Map<string, { name: string; value: string; patterns: AddressPattern[] }>();
  for (const [index, { pattern, sent }] of headers.entries()) {
    const isOne = pattern.parts.every(({ kind }) => kind === 'text');
    for (const [name, value] of sent) {
      const key = JSON.stringify([
        name.toLowerCase(),
        value,
        isEverywhere(pattern),
        isOne || !/:[A-Za-z]/.test(value) || index,
      ]);
      const group = groups.get(key);
      if (group) group.patterns.push(pattern);
      else groups.set(key, { name, value, patterns: [pattern] });
    }
  }
  const all = [...groups.values()];
  const isType = ({ name }: HeaderGroup) => name.toLowerCase() === 'content-type';
  const isAlways = (group: HeaderGroup) => group.patterns.every(isEverywhere) && !isType(group);
  const cached = all.filter(({ name }) => name.toLowerCase() === 'cache-control');
  return {
    always: all.filter(isAlways),
    some: all.filter((group) => !isAlways(group) && !isType(group)),
    types: all.filter(isType).toReversed(),
    fallback: {
      name: 'Cache-Control',
      value: revalidated,
      patterns: cached.flatMap(({ patterns }) => patterns),
    },
  };
}

/** The text with its names (`:splat`) written by `write`, by their number in the pattern, and the rest by `rest`. */
export function writeNames(
  { value, patterns }: HeaderGroup,
  rest: (text: string) => string,
  write: (number: number) => string,
): string {
  const names = (patterns[0]?.parts ?? []).flatMap((part) => (part.kind === 'text' ? [] : [part.name]));
  return value
    .split(/(:[A-Za-z]\w*)/)
    .map((piece, index) => {
      const number = index % 2 === 1 ? names.indexOf(piece.slice(1)) + 1 : 0;
      return number > 0 ? write(number) : rest(piece);
    })
    .join('');
}

function isEverywhere({ parts }: AddressPattern): boolean {
  const [first, second] = parts;
  return parts.length === 2 && first?.kind === 'text' && first.text === '/' && second?.kind === 'splat';
}
