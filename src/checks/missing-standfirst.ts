import type { Check } from './check.ts';

/** An article needs a summary: cards, feeds and search results show it. */
export const missingStandfirst: Check = {
  code: 'missing-standfirst',
  summary: 'An article has no standfirst.',
  level: 'warning',
  alone: {
    *article({ source, standfirst }) {
      if (standfirst && standfirst.text.trim() !== '') return;
      yield {
        message:
          'The article has no standfirst, so that cards, feeds and search results have no summary of it.',
        hint: 'add `standfirst:` with one or two sentences',
        spot: { file: source, key: ['headline'], on: 'key' },
      };
    },
  },
};
