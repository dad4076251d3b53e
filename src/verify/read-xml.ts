import { readTokens } from '../support/xml-tokens.ts';

/** A well-formed document: its outermost element, and what stands in elements and attributes, by their names. */
export interface XmlDocument {
  readonly root: string;
  /** The text of each element that holds no other. */
  readonly texts: ReadonlyMap<string, readonly string[]>;
  /** Attributes, by `element@name`. */
  readonly attributes: ReadonlyMap<string, readonly string[]>;
}

/** Reads XML strictly; undefined where it is not well-formed. */
export function readXml(document: string): XmlDocument | undefined {
  const texts = new Map<string, string[]>();
  const attributes = new Map<string, string[]>();
  const open: { readonly name: string; text: string }[] = [];
  let root: string | undefined;
  for (const token of readTokens(document.replace(/^\uFEFF/, ''))) {
    const within = open.at(-1);
    if (token.kind === 'refused') return undefined;
    if (token.kind === 'text') {
      if (within) within.text += token.text;
      else if (token.text.trim() !== '') return undefined;
    } else if (token.kind === 'close') {
      if (within?.name !== token.name) return undefined;
      add(texts, token.name, within.text.trim());
      open.pop();
    } else {
      if (!within && root !== undefined) return undefined;
      root ??= token.name;
      for (const [name, value] of token.attributes) add(attributes, `${token.name}@${name}`, value);
      if (!token.empty) open.push({ name: token.name, text: '' });
    }
  }
  return root === undefined || open.length > 0 ? undefined : { root, texts, attributes };
}

function add(map: Map<string, string[]>, key: string, value: string): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
