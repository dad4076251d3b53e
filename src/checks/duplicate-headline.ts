import { foldText } from '../support/fold-text.ts';
import type { Check } from './check.ts';
import { compareOldestFirst, groupRepeated, hashWords } from './headline-words.ts';

/** Readers take two stories under one headline for one story, and miss the second. */
export const duplicateHeadline: Check = {
  code: 'duplicate-headline',
  summary: 'Two articles in one language have the same headline.',
  level: 'warning',
  *site({ parsed }) {
    const alike = groupRepeated(parsed, (article) => hashWords(article).reduce((sum, hash) => sum + hash, 0));
    const groups = groupRepeated(
      alike.flat(),
      ({ language, headline }) => `${language} ${foldText(headline)}`,
    );
    for (const group of groups) {
      const [first, ...later] = group.toSorted(compareOldestFirst);
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
