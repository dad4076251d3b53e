import type { Article } from '../model/article.ts';
import type { Check, Remark } from './check.ts';

/** Readers who choose a language expect one article, and search engines drop all links where there are two. */
export const duplicateTranslation: Check = {
  code: 'duplicate-translation',
  summary: 'Two articles in one language have the same `translationKey`.',
  level: 'error',
  *site({ parsed }) {
    const translated = parsed.filter(({ translationKey }) => translationKey !== undefined);
    const groups = Map.groupBy(translated, ({ translationKey, language }) => `${language} ${translationKey}`);
    for (const group of groups.values()) {
      if (group.length < 2) continue;
      for (const article of group) yield describeDuplicate(article, group);
    }
  },
};

function describeDuplicate(article: Article, group: readonly Article[]): Remark {
  const { source, language, translationKey } = article;
  const others = group.filter((other) => other !== article).map((other) => other.source);
  return {
    message: `The translation key \`${translationKey}\` is also that of ${others.join(', ')}, in the same language (\`${language}\`).`,
    hint: 'give one of them its right `language`, or take its `translationKey` out',
    spot: { file: source, key: ['translationKey'] },
  };
}
