import type { Check } from './check.ts';
import { compareOldestFirst, groupRepeated } from './headline-words.ts';

/** `related` and the front page name articles by their slugs, and an address that is read out is soon mixed up. */
export const duplicateSlug: Check = {
  code: 'duplicate-slug',
  summary: 'Two articles in one language have the same slug.',
  level: 'warning',
  *site({ parsed }) {
    const alike = groupRepeated(parsed, ({ slug }) => slug);
    for (const group of groupRepeated(alike.flat(), ({ language, slug }) => `${language} ${slug}`)) {
      const [first, ...later] = group.toSorted(compareOldestFirst);
      for (const { source, slug, permalink } of later) {
        // Two at one address are `permalink-collision`.
        if (permalink === first?.permalink) continue;
        yield {
          message: `The slug \`${slug}\` is also that of ${first?.source}.`,
          hint: 'give this article a `slug` of its own, before it is published',
          spot: { file: source, key: ['slug'] },
        };
      }
    }
  },
};
