/** A stretch of a pattern: text as it is in a decoded address, any text at all (`*`), or one step of a name (`:name`). */
export type PatternPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'splat' | 'step'; readonly name: string };

/** Which addresses are meant. */
export interface AddressPattern {
  readonly parts: readonly PatternPart[];
  /** What stands for `*` and for the names, if the address, decoded, is one of those that are meant. */
  match(address: string): Readonly<Record<string, string>> | undefined;
}

const special = /\*|:[A-Za-z]\w*/g;

/** Reads a pattern as Cloudflare Pages and Netlify do: `*` is any text, `:name` is one step, the rest is the address itself. */
export function readPattern(written: string): AddressPattern {
  const parts = splitPattern(written);
  const names = parts.flatMap((part) => (part.kind === 'text' ? [] : [part.name]));
  const fits = new RegExp(`^${parts.map(toExpression).join('')}$`, 'su');
  const match: AddressPattern['match'] = (address) => {
    const found = fits.exec(address);
    return found ? Object.fromEntries(names.map((name, index) => [name, found[index + 1] ?? ''])) : undefined;
  };
  return { parts, match };
}

/** Writes what was matched for `:splat` and the other names in a text. */
export function fillNames(
  text: string,
  matched: Readonly<Record<string, string>>,
  write: (value: string) => string,
): string {
  if (Object.keys(matched).length === 0) return text;
  return text.replaceAll(/:([A-Za-z]\w*)/g, (whole, name: string) =>
    Object.hasOwn(matched, name) ? write(matched[name] ?? '') : whole,
  );
}

/** The address with its `%` read; the address itself where they cannot be. */
export function decodeAddress(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written; // Not UTF-8, or a `%` without its digits: no page has such an address.
  }
}

function escapeExpression(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}

function splitPattern(written: string): PatternPart[] {
  const parts: PatternPart[] = [];
  let end = 0;
  for (const found of written.matchAll(special)) {
    parts.push({ kind: 'text', text: decodeAddress(written.slice(end, found.index)) });
    const [sign] = found;
    parts.push(sign === '*' ? { kind: 'splat', name: 'splat' } : { kind: 'step', name: sign.slice(1) });
    end = found.index + sign.length;
  }
  parts.push({ kind: 'text', text: decodeAddress(written.slice(end)) });
  return parts.filter((part) => part.kind !== 'text' || part.text !== '');
}

function toExpression(part: PatternPart): string {
  if (part.kind === 'text') return escapeExpression(part.text);
  return part.kind === 'splat' ? '(.*)' : '([^/]+)';
}
