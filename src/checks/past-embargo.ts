import type { Article } from '../model/article.ts';
import type { Clock, Instant } from '../model/time.ts';
import type { Check } from './check.ts';

/** Who still works on the article; later nobody would open it for this. */
const freshness = 30 * 24 * 3600 * 1000;

/** An embargo that is over is a left-over, and one that was over from the beginning has often a wrong date. */
export const pastEmbargo: Check = {
  code: 'past-embargo',
  summary: 'An embargo ended within the last 30 days, or before the article is published.',
  level: 'warning',
  *article(article, { site }) {
    const message = judgeEmbargo(article, site.clock);
    if (message === undefined) return;
    const hint = 'take `embargo` out, or correct its date';
    yield { message, hint, spot: { file: article.source, key: ['embargo'] } };
  },
};

function judgeEmbargo({ embargo, published }: Article, clock: Clock): string | undefined {
  if (!embargo || !clock.hasCome(embargo.at)) return undefined;
  if (embargo.at <= published.at)
    return 'The embargo ends before `published`, so that it holds nothing back.';
  const isStale = clock.hasCome((embargo.at + freshness) as Instant);
  return isStale ? undefined : 'The embargo is over.';
}
