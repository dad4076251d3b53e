const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text that XML shows as it is between tags; what XML 1.0 forbids even escaped is left out. */
export function escapeXml(text: string): string {
  return replaceEach(stripForbidden(text), /[&<>]/g);
}

/** Text that XML shows as it is between the double quotes of an attribute. */
export function escapeXmlAttribute(text: string): string {
  return replaceEach(stripForbidden(text), /[&<>"]/g);
}

function replaceEach(text: string, characters: RegExp): string {
  if (text.search(characters) < 0) return text;
  return text.replace(characters, (character) => names[character] ?? character);
}

// A text that holds none of these holds nothing else that is forbidden, and is known so far more quickly.
const suspicious = /[\0-\u0008\v\f\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;

function stripForbidden(text: string): string {
  if (!suspicious.test(text)) return text;
  return text.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}
