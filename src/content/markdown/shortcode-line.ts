/** A word of a shortcode's first line; `at` is its offset there. */
export interface Word {
  readonly text: string;
  readonly at: number;
}

/** What the first line of a shortcode says, behind its colons. */
export interface ShortcodeLine {
  readonly name: Word;
  readonly attributes: readonly { readonly name: Word; readonly value: Word }[];
  /** The first thing that is not `name="value"`. */
  readonly fault?: Word;
}

const ATTRIBUTE = /\s*([^\s="]+)="((?:[^"\\]|\\.)*)"(?=\s|$)/uy;

/** Reads `name attribute="value" …`; within quotes, `\"` is a quote and `\\` a backslash. */
export function readShortcodeLine(info: string): ShortcodeLine {
  const [, space = '', text = ''] = /^(\s*)(\S*)/.exec(info) ?? [];
  const attributes: { name: Word; value: Word }[] = [];
  ATTRIBUTE.lastIndex = space.length + text.length;
  let end = ATTRIBUTE.lastIndex;
  for (let match = ATTRIBUTE.exec(info); match; match = ATTRIBUTE.exec(info)) {
    const [whole, name = '', value = ''] = match;
    end = ATTRIBUTE.lastIndex;
    const valueAt = end - value.length - 1;
    attributes.push({
      name: { text: name, at: match.index + whole.indexOf(name) },
      value: { text: value.replace(/\\(["\\])/g, '$1'), at: valueAt },
    });
  }
  const line = { name: { text, at: space.length }, attributes };
  const rest = /\S+/.exec(info.slice(end));
  return rest ? { ...line, fault: { text: rest[0], at: end + rest.index } } : line;
}
