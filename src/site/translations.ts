import type { Article } from '../model/article.ts';
import type { Config } from '../model/config.ts';
import type { SourcePath } from '../model/paths.ts';

/** Every article that there is in several languages -> all of them, the newspaper's language first, then by language. */
export function groupTranslations(
  articles: readonly Article[],
  { language }: Config,
): Map<SourcePath, readonly Article[]> {
  const translated = articles.filter(({ translationKey }) => translationKey !== undefined);
  const groups = Map.groupBy(translated, ({ translationKey }) => translationKey);
  const translations = new Map<SourcePath, readonly Article[]>();
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const rank = (article: Article) => (article.language === language ? '' : article.language);
    const sorted = group.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
    for (const article of group) translations.set(article.source, sorted);
  }
  return translations;
}
