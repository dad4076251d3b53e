import type { Check } from './check.ts';
import { compareOldestFirst } from './duplicate-headline.ts';

/** `related` and the front page name articles by their slugs, and an address that is read out is soon mixed up. */
export const duplicateSlug: Check = {
  code: 'duplicate-slug',
  summary: 'Two articles in one language have the same slug.',
  level: 'warning',
  *site({ parsed }) {
    for (const group of Map.groupBy(parsed, ({ language, slug }) => `${language} ${slug}`).values()) {
      const [first, ...later] = group.length > 1 ? group.toSorted(compareOldestFirst) : [];
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
