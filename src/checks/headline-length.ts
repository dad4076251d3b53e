import type { Check } from './check.ts';

const limit = 110;
const characters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Google Search Central's limit for a NewsArticle's headline. */
export const headlineLength: Check = {
  code: 'headline-length',
  summary: `A headline is longer than ${limit} characters.`,
  level: 'warning',
  *article({ source, headline }) {
    const length = headline.length > limit ? countCharacters(headline) : headline.length;
    if (length <= limit) return;
    yield {
      message: `The headline has ${length} characters; search engines and cards cut it after ${limit}.`,
      hint: 'shorten it, or move a part of it to the standfirst',
      spot: { file: source, key: ['headline'] },
    };
  },
};

function countCharacters(text: string): number {
  return Iterator.from(characters.segment(text)).reduce((count) => count + 1, 0);
}
