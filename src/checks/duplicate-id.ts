import type { Article } from '../model/article.ts';
import type { Check } from './check.ts';

/** Feed readers and search engines take two articles with one id for one article. */
export const duplicateId: Check = {
  code: 'duplicate-id',
  summary: 'Two articles have the same `id`.',
  level: 'error',
  *site({ parsed }) {
    // An id that is a permalink was not written by the editor: `address-taken` and the plan see to those.
    const written = parsed.filter(({ id, permalink }) => id !== permalink);
    for (const [id, articles] of Map.groupBy(written, (article) => article.id)) {
      for (const article of articles) {
        const others = articles.filter((other) => other !== article);
        if (others.length > 0) yield describeDuplicate(article, id, others);
      }
    }
  },
};

function describeDuplicate({ source }: Article, id: string, others: readonly Article[]) {
  return {
    message: `The id \`${id}\` is also that of ${others.map((other) => other.source).join(', ')}.`,
    hint: 'give the newer article another `id`',
    spot: { file: source, key: ['id'] },
  };
}
