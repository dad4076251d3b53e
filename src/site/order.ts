import type { Article } from '../model/article.ts';

/** Orders articles newest first; equal times by source path, in code-unit order. */
export function compareNewestFirst(a: Article, b: Article): number {
  if (a.published.at !== b.published.at) return b.published.at - a.published.at;
  return a.source < b.source ? -1 : a.source > b.source ? 1 : 0;
}

/** Groups articles by every key that `keysOf` gives one, keeping their order and dropping repeats. */
export function groupArticles(
  articles: readonly Article[],
  keysOf: (article: Article) => Iterable<string>,
): ReadonlyMap<string, readonly Article[]> {
  const groups = new Map<string, Article[]>();
  for (const article of articles) {
    for (const key of new Set(keysOf(article))) {
      const group = groups.get(key);
      if (group) group.push(article);
      else groups.set(key, [article]);
    }
  }
  return groups;
}
