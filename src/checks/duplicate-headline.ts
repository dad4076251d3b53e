import type { Article } from '../model/article.ts';
import { foldText } from '../support/fold-text.ts';
import type { Check } from './check.ts';

/** Readers take two stories under one headline for one story, and miss the second. */
export const duplicateHeadline: Check = {
  code: 'duplicate-headline',
  summary: 'Two articles in one language have the same headline.',
  level: 'warning',
  *site({ parsed }) {
    const groups = Map.groupBy(parsed, ({ language, headline }) => `${language} ${foldText(headline)}`);
    for (const group of groups.values()) {
      const [first, ...later] = group.length > 1 ? group.toSorted(compareOldestFirst) : [];
      for (const { source, headline } of later) {
        yield {
          message: `\`${headline}\` is also the headline of ${first?.source}.`,
          hint: 'say in the headline what is new in this article',
          spot: { file: source, key: ['headline'] },
        };
      }
    }
  },
};

/** Oldest first; equal times by source path, in code-unit order. */
export function compareOldestFirst(one: Article, other: Article): number {
  if (one.published.at !== other.published.at) return one.published.at - other.published.at;
  return one.source < other.source ? -1 : 1;
}
