import type { Article } from '../model/article.ts';
import type { Clock, Instant } from '../model/time.ts';

/** How long an article is news, in milliseconds: two days, as search engines have it. */
const newsWindow = 2 * 24 * 60 * 60 * 1000;

/** The instant from which on an article is no longer news. */
export function leaveNewsAt(article: Pick<Article, 'published'>): Instant {
  return (article.published.at + newsWindow) as Instant;
}

/** The articles that are news now, in the order given. */
export function listNews(articles: readonly Article[], clock: Clock): Article[] {
  return articles.filter(
    (article) => clock.hasCome(article.published.at) && !clock.hasCome(leaveNewsAt(article)),
  );
}
