import type { Article } from '../model/article.ts';
import type { Clock } from '../model/time.ts';

export type Standing = 'published' | 'draft' | 'scheduled' | 'embargoed' | 'expired';

/** Tells whether readers may see an article now: from its publication and embargo on, until it expires. */
export function judgeArticle(article: Article, clock: Clock): Standing {
  if (article.draft) return 'draft';
  if (article.expires && clock.hasCome(article.expires.at)) return 'expired';
  if (article.embargo && !clock.hasCome(article.embargo.at)) return 'embargoed';
  if (!clock.hasCome(article.published.at)) return 'scheduled';
  return 'published';
}

/** The end of a sentence that begins with the article: why readers cannot see it. */
export const standingInWords: Readonly<Record<Exclude<Standing, 'published'>, string>> = {
  draft: 'is a draft',
  scheduled: 'is not published yet',
  embargoed: 'is under embargo',
  expired: 'has expired',
};
