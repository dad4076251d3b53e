import type { Article } from '../model/article.ts';
import { rememberLast } from '../support/remember.ts';
import type { Check, Remark } from './check.ts';
import { compareOldestFirst, groupRepeated } from './headline-words.ts';

/** `related` and the front page name articles by their slugs, and an address that is read out is soon mixed up. */
export const duplicateSlug: Check = {
  code: 'duplicate-slug',
  summary: 'Two articles in one language have the same slug.',
  level: 'warning',
  site: ({ parsed }) => recallRemarks(parsed),
};

type Slugged = Pick<Article, 'source' | 'slug' | 'permalink' | 'language' | 'published'>;

const recallRemarks = rememberLast(
  { source: true, slug: true, permalink: true, language: true, published: true },
  (articles: readonly Slugged[]) => {
    const alike = groupRepeated(articles, ({ slug }) => slug);
    return groupRepeated(alike.flat(), ({ language, slug }) => `${language} ${slug}`).flatMap(describeGroup);
  },
);

function describeGroup(group: readonly Slugged[]): Remark[] {
  const [first, ...later] = group.toSorted(compareOldestFirst);
  // Two at one address are `permalink-collision`.
  const elsewhere = later.filter(({ permalink }) => permalink !== first?.permalink);
  return elsewhere.map(({ source, slug }) => ({
    message: `The slug \`${slug}\` is also that of ${first?.source}.`,
    hint: 'give this article a `slug` of its own, before it is published',
    spot: { file: source, key: ['slug'] },
  }));
}
