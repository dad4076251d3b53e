import type { Article } from '../model/article.ts';
import type { Check } from './check.ts';

const day = 24 * 3600 * 1000;

/** Readers who know the former text are owed a word on what is different. */
export const silentUpdate: Check = {
  code: 'silent-update',
  summary:
    'The file of a published article is not what it was at the last publication, and it has `updated`, but no correction from then on.',
  level: 'warning',
  fleeting: true,
  *site({ parsed, published, withheld }) {
    const candidates = parsed.filter((article) => isSilent(article) && !withheld.has(article.source));
    if (candidates.length === 0) return;
    const before = new Map(published.map((page) => [page.address, page]));
    for (const { permalink, source, hash } of candidates) {
      const former = before.get(permalink);
      if (former?.source !== source || former.hash === hash) continue;
      yield {
        message:
          'The article has changed since it was published and says so by `updated`, but not what is different.',
        hint: 'add an entry to `corrections` (`kind: update` where news is added), or leave `updated` as it was',
        spot: { file: source, key: ['updated'] },
      };
    }
  },
};

/** A correction may have the day alone, and `updated` the minute. */
function isSilent({ updated, corrections }: Article): boolean {
  return updated !== undefined && !corrections.some(({ date }) => date.at > updated.at - day);
}
