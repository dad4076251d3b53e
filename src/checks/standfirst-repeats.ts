import { saysSame } from '../support/says-same.ts';
import type { Check } from './check.ts';

/** The standfirst stands right above the first paragraph: readers would read the same twice. */
export const standfirstRepeats: Check = {
  code: 'standfirst-repeats',
  summary: 'A standfirst says the same as the first paragraph.',
  level: 'warning',
  alone: {
    *article({ source, standfirst }, { firstParagraph }) {
      if (!standfirst || !saysSame(standfirst.text, firstParagraph)) return;
      yield {
        message: 'The standfirst says the same as the first paragraph, which follows it on the page.',
        hint: 'sum the article up in other words, or leave the paragraph out',
        spot: { file: source, key: ['standfirst'] },
      };
    },
  },
};
