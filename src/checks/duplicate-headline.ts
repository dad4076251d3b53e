import { foldText } from '../support/fold-text.ts';
import { rememberLast } from '../support/remember.ts';
import type { Check, Remark } from './check.ts';
import { compareOldestFirst, groupRepeated, hashWords, type Headed, headedFields } from './headline-words.ts';

/** Readers take two stories under one headline for one story, and miss the second. */
export const duplicateHeadline: Check = {
  code: 'duplicate-headline',
  summary: 'Two articles in one language have the same headline.',
  level: 'warning',
  site: ({ parsed }) => recallRemarks(parsed),
};

const recallRemarks = rememberLast(headedFields, (articles: readonly Headed[]) =>
  groupRepeated(groupRepeated(articles, sumWords).flat(), nameHeadline).flatMap(describeGroup),
);

/** The same for headlines of the same words. */
function sumWords(article: Headed): number {
  let sum = 0;
  for (const hash of hashWords(article)) sum += hash;
  return sum;
}

function nameHeadline({ language, headline }: Headed): string {
  return `${language} ${foldText(headline)}`;
}

function describeGroup(group: readonly Headed[]): Remark[] {
  const [first, ...later] = group.toSorted(compareOldestFirst);
  return later.map(({ source, headline }) => ({
    message: `\`${headline}\` is also the headline of ${first?.source}.`,
    hint: 'say in the headline what is new in this article',
    spot: { file: source, key: ['headline'] },
  }));
}
