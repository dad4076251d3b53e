import type { Article } from '../model/article.ts';
import { rememberLast } from '../support/remember.ts';
import type { Check, Remark } from './check.ts';
import { compareOldestFirst, groupRepeated } from './headline-words.ts';

/** Of shorter slugs, few words may well be the same. */
const leastWords = 3;
/** A story that is filed twice is filed twice within days. */
const longestGap = 30 * 24 * 3600 * 1000;
/** What a copied file is told apart by. */
const copyNumber = /-\d$/;

/** The same story at two addresses: a file that was copied, or a slug that was written anew. */
export const nearDuplicateSlug: Check = {
  code: 'near-duplicate-slug',
  summary: 'Two articles of one month have slugs of the same words, or that differ in a number at the end.',
  level: 'warning',
  site: ({ parsed }) => recallRemarks(parsed),
};

type Slugged = Pick<Article, 'source' | 'slug' | 'language' | 'published'>;

const recallRemarks = rememberLast(
  { source: true, slug: true, language: true, published: true },
  (articles: readonly Slugged[]) => groupRepeated(articles, sumWords).flatMap(listTwins),
);

function listTwins(group: readonly Slugged[]): Remark[] {
  const oldestFirst = group.toSorted(compareOldestFirst);
  return oldestFirst.flatMap((article, index) => {
    const twin = oldestFirst.slice(0, index).findLast((other) => isNear(article, other));
    return twin ? describeTwin(article, twin) : [];
  });
}

/** A number that slugs of the same words share, without a string for each, because every build asks for it. */
function sumWords({ slug }: Slugged): number {
  const end = copyNumber.test(slug) ? slug.length - 2 : slug.length;
  let [sum, word] = [0, 0];
  for (let at = 0; at <= end; at++) {
    const code = at < end ? slug.charCodeAt(at) : 0x2d;
    if (code !== 0x2d) word = Math.imul(word ^ code, 0x01000193) + 0x811c9dc5;
    else {
      sum += word >>> 0;
      word = 0;
    }
  }
  return sum;
}

/** Two that are equal are `duplicate-slug`'s; two with a number each are of a series. */
function isNear(article: Slugged, other: Slugged): boolean {
  if (article.slug === other.slug || article.language !== other.language) return false;
  if (article.published.at - other.published.at > longestGap) return false;
  const words = listWords(article.slug);
  if (words.length < leastWords || words.join(' ') !== listWords(other.slug).join(' ')) return false;
  return !(copyNumber.test(article.slug) && copyNumber.test(other.slug));
}

function listWords(slug: string): string[] {
  return slug.replace(copyNumber, '').split('-').toSorted();
}

function describeTwin({ source, slug }: Slugged, other: Slugged): Remark {
  return {
    message: `The slug \`${slug}\` has the words of that of ${other.source}: \`${other.slug}\`.`,
    hint: 'see whether this is the same story; else give it a `slug` that says what is new, before it is published',
    spot: { file: source, key: ['slug'] },
  };
}
