import type { Context, Reads } from './context.ts';
import type { Frame } from './frame.ts';

/** The texts that a template had where it was included, by what it asked for. */
export interface PartMemo {
  /** The text that it must have here, if it is known. */
  find(context: Context, frame: Frame): string | undefined;
  /** Remembers the text that it had here, if the values that it asked for cannot change. */
  keep(text: string, reads: Reads, context: Context, frame: Frame): void;
  /** Whether it makes sense to go on asking: there are texts that never come again. */
  isWorthwhile(): boolean;
}

/** Texts that followed from the same names. */
interface Group {
  readonly names: readonly string[];
  readonly texts: { readonly values: readonly unknown[]; readonly text: string }[];
}

/** Sections times languages, and some. */
const mostTexts = 64;
const mostGroups = 4;
const patience = 16;

/**
 * Opens a memory for one template. Who asks for the same names and gets the same values prints the same text, because templates see
 * nothing else; values count as the same if they are the same object, which only what the page was given may be.
 */
export function openPartMemo(): PartMemo {
  const groups: Group[] = [];
  let futile = 0;
  return {
    find(context, frame) {
      for (const { names, texts } of groups) {
        const values = names.map((name) => lookUp(name, context, frame));
        const found = texts.find((one) => areSame(one.values, values));
        if (!found) continue;
        futile = 0;
        for (const name of names) context.reads?.names.add(name);
        return found.text;
      }
      return undefined;
    },
    keep(text, reads, context, frame) {
      futile += 1;
      if (futile > patience) groups.length = 0;
      const names = [...reads.names];
      const values = names.map((name) => lookUp(name, context, frame));
      if (reads.unclear || !values.every((value) => context.isGiven(value))) return;
      const { texts } = provideGroup(groups, names);
      texts.unshift({ values, text });
      if (texts.length > mostTexts) texts.pop();
    },
    isWorthwhile: () => futile <= patience,
  };
}

function provideGroup(groups: Group[], names: readonly string[]): Group {
  const known = groups.find((group) => areSame(group.names, names));
  if (known) return known;
  const group = { names, texts: [] };
  groups.unshift(group);
  if (groups.length > mostGroups) groups.pop();
  return group;
}

function areSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  if (some.length !== others.length) return false;
  for (let index = 0; index < some.length; index++) if (some[index] !== others[index]) return false;
  return true;
}

function lookUp(name: string, context: Context, frame: Frame): unknown {
  const found = frame.lookup(name);
  return found === undefined ? context.lookup(name) : found;
}
