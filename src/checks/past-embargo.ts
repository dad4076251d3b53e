import type { Article } from '../model/article.ts';
import type { Instant } from '../model/time.ts';
import type { Check } from './check.ts';

/** Who still works on the article; later nobody would open it for this. */
const freshness = 30 * 24 * 3600 * 1000;

/** An embargo that is over is a left-over, and one that was over from the beginning has often a wrong date. */
export const pastEmbargo: Check = {
  code: 'past-embargo',
  summary: 'An embargo ended within the last 30 days, or before the article is published.',
  level: 'warning',
  *article(article, { site }) {
    const message = judgeEmbargo(article, site.asOf);
    if (message === undefined) return;
    const hint = 'take `embargo` out, or correct its date';
    yield { message, hint, spot: { file: article.source, key: ['embargo'] } };
  },
};

function judgeEmbargo({ embargo, published }: Article, asOf: Instant): string | undefined {
  if (!embargo || embargo.at > asOf) return undefined;
  if (embargo.at <= published.at)
    return 'The embargo ends before `published`, so that it holds nothing back.';
  return asOf - embargo.at <= freshness ? 'The embargo is over.' : undefined;
}
