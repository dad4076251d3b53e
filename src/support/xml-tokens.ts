/** A piece of an XML document; names as written, values and text with their references resolved. */
export type Token =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: Attributes; readonly empty: boolean }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly what: string };

export type Attributes = readonly (readonly [name: string, value: string])[];

const name = String.raw`[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?`;
const attribute = String.raw`\s+(${name})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')`;
const grammar = new RegExp(
  [
    String.raw`<!--(?:(?!--)[^])*-->`,
    String.raw`<!\[CDATA\[(?<data>(?:(?!\]\]>)[^])*)\]\]>`,
    String.raw`<\?xml\s[^?<>]*\?>`,
    String.raw`<!DOCTYPE\s+svg(?:\s+PUBLIC\s+"[^"<>]*")?(?:\s+"[^"<>]*")?\s*>`,
    String.raw`</(?<close>${name})\s*>`,
    String.raw`<(?<open>${name})(?<attributes>(?:${attribute})*)\s*(?<empty>/?)>`,
    String.raw`(?<text>[^<]+)`,
  ].join('|'),
  'y',
);

/** Cuts a document into tokens by a strict grammar, without comments; what the grammar lacks ends it as `refused`. */
export function* readTokens(document: string): Generator<Token> {
  let at = 0;
  while (at < document.length) {
    grammar.lastIndex = at;
    const groups = grammar.exec(document)?.groups;
    if (!groups || grammar.lastIndex === at) {
      yield { kind: 'refused', what: nameFault(document.slice(at)) };
      return;
    }
    at = grammar.lastIndex;
    const token = toToken(groups);
    if (token) yield token;
  }
}

type Groups = Readonly<Partial<Record<string, string>>>;

function toToken({ data, text, open, attributes = '', empty, close }: Groups): Token | undefined {
  if (data !== undefined) return { kind: 'text', text: data };
  if (close !== undefined) return { kind: 'close', name: close };
  const entity = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)[^\s;<]*;?/.exec(
    text ?? attributes,
  );
  if (entity) return { kind: 'refused', what: `an entity of its own (\`${entity[0].slice(0, 40)}\`)` };
  if (text !== undefined) return { kind: 'text', text: resolveReferences(text) };
  return open === undefined
    ? undefined
    : { kind: 'open', name: open, attributes: readAttributes(attributes), empty: empty === '/' };
}

function readAttributes(attributes: string): Attributes {
  return Array.from(attributes.matchAll(new RegExp(attribute, 'g')), ([, key = '', double, single = '']) => [
    key,
    resolveReferences(double ?? single),
  ]);
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function resolveReferences(text: string): string {
  return text.replace(/&(#x?)?(\w+);/g, (_, numeric: string | undefined, value: string) => {
    if (numeric === undefined) return named[value] ?? '';
    const code = Number.parseInt(value, numeric === '#x' ? 16 : 10);
    return code > 0x1f && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
      ? String.fromCodePoint(code)
      : ' ';
  });
}

function nameFault(rest: string): string {
  if (/^<!DOCTYPE/i.test(rest)) return 'a document type with declarations of its own';
  if (rest.startsWith('<?')) return 'a processing instruction';
  return 'mark-up that is not well-formed';
}
