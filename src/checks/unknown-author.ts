import { suggestWord } from '../support/did-you-mean.ts';
import type { Check } from './check.ts';

/** An author without a file is a plain name in the byline: no page, no portrait, no address in structured data. */
export const unknownAuthor: Check = {
  code: 'unknown-author',
  summary: 'An author in a byline has no file in `content/authors/`.',
  level: 'warning',
  *article({ source, authors }, { site }) {
    for (const [index, { id }] of authors.entries()) {
      if (site.authors.has(id)) continue;
      const meant = suggestWord(id, site.authors.keys());
      yield {
        message: `There is no file content/authors/${id}.md, so that the byline shows \`${id}\` as a plain name.`,
        hint: meant === undefined ? 'write that file' : `did you mean \`${meant}\`?`,
        spot: { file: source, key: ['authors', index] },
      };
    }
  },
};
