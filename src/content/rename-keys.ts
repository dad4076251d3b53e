import type { KeyPath } from '../model/problem.ts';
import type { SchemaFault } from '../support/schema/fault.ts';

type Data = Readonly<Record<string, unknown>>;

/** Data under our keys, and the way back to what the editor wrote. */
export interface RenamedKeys {
  readonly data: Data;
  readonly written: (key: KeyPath) => KeyPath;
  readonly faults: readonly SchemaFault[];
}

/** Gives the keys of another program our names, where the newsroom says which they are: ours -> theirs. */
export function renameKeys(data: Data, aliases: Readonly<Record<string, readonly string[]>>): RenamedKeys {
  const ours = new Map(
    Object.entries(aliases).flatMap(([field, names]) => names.map((name) => [name, field])),
  );
  if (ours.size === 0) return { data, written: (key) => key, faults: [] };
  const theirs = new Map<string, string>();
  const renamed: Record<string, unknown> = { __proto__: null };
  const faults: SchemaFault[] = [];
  for (const [name, value] of Object.entries(data)) {
    const field = ours.get(name) ?? name;
    if (field in renamed) faults.push(describeRepeated(name, theirs.get(field) ?? field));
    else {
      renamed[field] = value;
      if (field !== name) theirs.set(field, name);
    }
  }
  return { data: renamed, written: ([top, ...rest]) => nameTop(top, rest, theirs), faults };
}

function nameTop(
  top: string | number | undefined,
  rest: KeyPath,
  theirs: ReadonlyMap<string, string>,
): KeyPath {
  if (top === undefined) return [];
  return [theirs.get(String(top)) ?? top, ...rest];
}

function describeRepeated(name: string, first: string): SchemaFault {
  return {
    code: 'duplicate-field',
    key: [name],
    on: 'key',
    message: `\`${name}\` and \`${first}\` are the same field here, and both have a value.`,
    hint: 'remove one of them',
  };
}
