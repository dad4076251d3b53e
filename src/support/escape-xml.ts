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
  return text.replace(characters, (character) => names[character] ?? character);
}

function stripForbidden(text: string): string {
  return text.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}
