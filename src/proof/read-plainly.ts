import { gunzipSync } from 'node:zlib';

const named: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>' };
const escapes = /&(?:(amp|quot|apos|lt|gt)|#(\d{1,7})|#x([0-9a-f]{1,6}));|\\(?:u([0-9a-f]{4})|(["\\/]))/iy;

/** The text of a file as its readers have it: unpacked, without the escapes of HTML, XML and JSON. */
export function readPlainly(content: string | Uint8Array): string {
  const text = typeof content === 'string' ? content : decodeText(content);
  let ampersand = text.indexOf('&');
  let backslash = text.indexOf('\\');
  if (ampersand < 0 && backslash < 0) return text;
  let plain = '';
  let done = 0;
  // Looking for these two alone is many times quicker than a pattern that says what may follow.
  while (ampersand >= 0 || backslash >= 0) {
    const at = backslash < 0 || (ampersand >= 0 && ampersand < backslash) ? ampersand : backslash;
    const [escaped, ...parts] = matchAt(text, at);
    if (escaped !== undefined) plain += text.slice(done, at) + resolveEscape(escaped, ...parts);
    const next = at + (escaped?.length ?? 1);
    if (escaped !== undefined) done = next;
    if (ampersand >= 0 && ampersand < next) ampersand = text.indexOf('&', next);
    if (backslash >= 0 && backslash < next) backslash = text.indexOf('\\', next);
  }
  return plain + text.slice(done);
}

function matchAt(text: string, index: number): readonly (string | undefined)[] {
  escapes.lastIndex = index;
  return escapes.exec(text) ?? [];
}

function decodeText(bytes: Uint8Array): string {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return new TextDecoder().decode(isPacked ? gunzipSync(bytes) : bytes);
}

function resolveEscape(
  whole: string,
  name?: string,
  decimal?: string,
  hex?: string,
  unit?: string,
  plain?: string,
) {
  if (plain !== undefined) return plain;
  if (unit !== undefined) return String.fromCharCode(Number.parseInt(unit, 16));
  if (name !== undefined) return named[name.toLowerCase()] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
