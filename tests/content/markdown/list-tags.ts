import sanitizeHtml from 'sanitize-html';

export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Every tag that a real parser finds in the HTML. */
export function listTags(html: string): Tag[] {
  const tags: Tag[] = [];
  sanitizeHtml(html, {
    allowedTags: false,
    allowedAttributes: false,
    allowVulnerableTags: true,
    nonTextTags: [],
    transformTags: {
      '*': (tagName, attribs) => {
        tags.push({ name: tagName, attributes: { ...attribs } });
        return { tagName, attribs };
      },
    },
  });
  return tags;
}
