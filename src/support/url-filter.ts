const SCHEMES = new Set(['http', 'https', 'mailto', 'tel']);
const PLAIN =
  /^(?:https?:\/\/[A-Za-z0-9]|[./#][A-Za-z0-9_-]|[A-Za-z0-9_-]+[./])[A-Za-z0-9_./#?=~+,;@!$()*-]*$/;
const ENTITY = /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(colon|tab|newline|sol|bsol|amp|nbsp));?/gi;
const NAMED: Readonly<Record<string, string>> = { colon: ':', sol: '/', bsol: '\\', amp: '&' };
// Control characters, white space, and what is invisible: browsers drop some of them, readers see none.
const INVISIBLE = /[\p{Cc}\p{Cf}\s]/gu;
const ROUNDS = 8;

/**
 * The URL as it may stand in an attribute (still to be escaped), or nothing where it could run code or
 * hide where it leads. Allowed: http, https, mailto, tel, fragments and relative addresses; `//host` becomes
 * `https://host`. Decided after decoding entities and percent signs as often as they are nested.
 */
export function allowUrl(text: string): string | undefined {
  if (PLAIN.test(text)) return text;
  const url = text.trim().replace(/[\p{Cc}\u2028\u2029]/gu, '');
  const meant = decode(url);
  if (meant === undefined || !isAllowed(meant)) return undefined;
  if (/^[\\/]{2}/.test(url)) return /^\/\/[^\\/]/.test(url) ? allowUrl(`https:${url}`) : undefined;
  return encode(url);
}

function isAllowed(meant: string): boolean {
  const scheme = /^([a-z][a-z0-9+.-]*):(.*)/is.exec(meant);
  if (!scheme) return !/^\/\\|^\\/.test(meant);
  const name = (scheme[1] ?? '').toLowerCase();
  if (name === 'http' || name === 'https') return /^\/\/[^\\/?#]/.test(scheme[2] ?? '');
  return SCHEMES.has(name);
}

function decode(url: string): string | undefined {
  let decoded = url;
  for (let round = 0; round < ROUNDS; round++) {
    const next = decodeOnce(decoded).replace(INVISIBLE, '');
    if (next === decoded) return decoded;
    decoded = next;
  }
  return undefined;
}

function decodeOnce(url: string): string {
  return url
    .replace(ENTITY, (_, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? '';
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    })
    .replace(/%([0-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function encode(url: string): string {
  return url.toWellFormed().replace(/[\s"<>\\^`{|}]/gu, (character) => encodeURIComponent(character));
}
