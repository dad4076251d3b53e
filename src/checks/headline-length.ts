import { remember } from '../support/remember.ts';
import type { Check } from './check.ts';

const limit = 110;
const charactersOf = remember((language) => new Intl.Segmenter(language, { granularity: 'grapheme' }));

/** Google Search Central's limit for a NewsArticle's headline. */
export const headlineLength: Check = {
  code: 'headline-length',
  summary: `A headline is longer than ${limit} characters.`,
  level: 'warning',
  alone: {
    *article({ source, headline }) {
      const length = headline.length > limit ? countCharacters(headline) : headline.length;
      if (length <= limit) return;
      yield {
        message: `The headline has ${length} characters; search engines and cards cut it after ${limit}.`,
        hint: 'shorten it, or move a part of it to the standfirst',
        spot: { file: source, key: ['headline'] },
      };
    },
  },
};

function countCharacters(text: string): number {
  return Iterator.from(charactersOf('und').segment(text)).reduce((count) => count + 1, 0);
}
