import { escapeXml, escapeXmlAttribute } from '../../support/escape-xml.ts';

/** Attributes by name, unescaped; those that are absent are not printed. */
export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/** What an XML file begins with. */
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** An element that holds text; nothing where the text is absent. */
export function printText(name: string, text: string | undefined, attributes: XmlAttributes = {}): string {
  return text === undefined ? '' : `<${name}${printAttributes(attributes)}>${escapeXml(text)}</${name}>\n`;
}

/** An element that holds printed elements, or none. */
export function printElement(
  name: string,
  attributes: XmlAttributes,
  children: readonly string[] = [],
): string {
  const start = `<${name}${printAttributes(attributes)}`;
  return children.length === 0 ? `${start}/>\n` : `${start}>\n${children.join('')}</${name}>\n`;
}

function printAttributes(attributes: XmlAttributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXmlAttribute(String(value))}"`))
    .join('');
}
