import { createRequire } from 'node:module';

/** A start tag as a browser reads it: names in lower case, values with their references resolved. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

// Loaded when it is needed: few runs read pages.
const requirePackage = createRequire(import.meta.url);

/** All start tags of a page, in their order. */
export function readTags(html: string): Tag[] {
  const sanitizeHtml = requirePackage('sanitize-html') as typeof import('sanitize-html');
  const tags: Tag[] = [];
  sanitizeHtml(html, {
    allowedTags: [],
    allowedAttributes: {},
    onOpenTag: (name, attributes) => void tags.push({ name, attributes: { ...attributes } }),
  });
  return tags;
}
