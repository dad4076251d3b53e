import type { Article } from '../../model/article.ts';
import type { Config } from '../../model/config.ts';

/**
 * The articles of a feed, newest first. A story that is there in several languages comes once, in the newsroom's:
 * a follower wants to be told of it once. One that is not there in the newsroom's language stays, and says its own.
 */
export function chooseArticles(articles: readonly Article[], { language, feeds }: Config): Article[] {
  let told: ReadonlySet<string> | undefined;
  const isRepeated = ({ language: own, translationKey }: Article) =>
    own !== language &&
    translationKey !== undefined &&
    (told ??= listKeys(articles, language)).has(translationKey);
  const chosen: Article[] = [];
  for (const article of articles) {
    if (chosen.length >= feeds.items) break;
    if (!isRepeated(article)) chosen.push(article);
  }
  return chosen;
}

function listKeys(articles: readonly Article[], language: string): Set<string> {
  return new Set(
    articles.flatMap((article) => (article.language === language ? (article.translationKey ?? []) : [])),
  );
}
