import type { Exif } from 'sharp';
import type { Rights } from './rights.ts';

/** Exif's Artist and Copyright, which hold ASCII alone: what cannot be said in it is left to XMP. */
export function writeExif({ credit, copyright }: Rights): Exif {
  return { IFD0: { ...writeAscii('Artist', credit), ...writeAscii('Copyright', copyright) } };
}

function writeAscii(tag: string, text: string | undefined): Record<string, string> {
  const ascii = text
    ?.replaceAll('©', '(c)')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—]/g, '-')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
  return ascii !== undefined && /^[\x20-\x7e]+$/.test(ascii) ? { [tag]: ascii } : {};
}

/** XMP as its specification packs it: `dc:rights` and `photoshop:Credit`, which search engines read. */
export function writeXmp(rights: Rights): string {
  const start = '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>';
  return `${start}<x:xmpmeta xmlns:x="adobe:ns:meta/">${writeRdf(rights)}</x:xmpmeta><?xpacket end="r"?>`;
}

/** The same as bare RDF, as an SVG's `metadata` holds it. */
export function writeRdf({ credit, copyright }: Rights): string {
  const notice =
    copyright === undefined ? '' : `<dc:rights><rdf:Alt>${writeItem(copyright)}</rdf:Alt></dc:rights>`;
  const line = credit === undefined ? '' : `<photoshop:Credit>${escapeXml(credit)}</photoshop:Credit>`;
  return `<rdf:RDF ${names}><rdf:Description rdf:about="">${notice}${line}</rdf:Description></rdf:RDF>`;
}

const names = [
  'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"',
].join(' ');

function writeItem(text: string): string {
  return `<rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li>`;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Without the characters that XML 1.0 forbids. */
function escapeXml(text: string): string {
  const lawful = text.toWellFormed().replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
  return lawful.replace(/[&<>]/g, (character) => escapes[character] ?? character);
}
