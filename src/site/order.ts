import type { Article } from '../model/article.ts';
import { rememberLast } from '../support/remember.ts';
import { takeAt } from '../support/take-at.ts';

/** Orders articles newest first; equal times by source path, in code-unit order. */
export function compareNewestFirst(
  a: Pick<Article, 'published' | 'source'>,
  b: Pick<Article, 'published' | 'source'>,
): number {
  if (a.published.at !== b.published.at) return b.published.at - a.published.at;
  return a.source < b.source ? -1 : a.source > b.source ? 1 : 0;
}

/** Groups articles by their sections, keeping their order. */
export const groupBySection = openGrouping({ section: true }, ({ section }) => [section]);

/** Groups articles by every tag that one has, keeping their order and dropping repeats. */
export const groupByTag = openGrouping({ tags: true }, ({ tags }) => tags);

/** Groups articles by the id of every author that one has, keeping their order and dropping repeats. */
export const groupByAuthor = openGrouping({ authors: true }, ({ authors }) => authors.map(({ id }) => id));

type Groups = ReadonlyMap<string, readonly Article[]>;

function openGrouping<Name extends keyof Article>(
  fields: Readonly<Record<Name, true>>,
  keysOf: (article: Pick<Article, Name>) => readonly string[],
): (articles: readonly Article[]) => Groups {
  const recallPlaces = rememberLast(fields, (articles: readonly Pick<Article, Name>[]) => {
    const groups = new Map<string, number[]>();
    for (const [place, article] of articles.entries()) {
      for (const key of keysOf(article)) {
        const group = groups.get(key);
        if (!group) groups.set(key, [place]);
        else if (group[group.length - 1] !== place) group.push(place);
      }
    }
    return groups;
  });
  return (articles) =>
    new Map(Array.from(recallPlaces(articles), ([key, places]) => [key, takeAt(articles, places)]));
}
