import type { Article } from '../model/article.ts';
import type { Instant } from '../model/time.ts';

export type Standing = 'published' | 'draft' | 'scheduled' | 'embargoed' | 'expired';

/** Tells whether readers may see an article at `asOf`: from its publication and embargo on, until it expires. */
export function judgeArticle(article: Article, asOf: Instant): Standing {
  if (article.draft) return 'draft';
  if (article.expires && article.expires.at <= asOf) return 'expired';
  if (article.embargo && article.embargo.at > asOf) return 'embargoed';
  if (article.published.at > asOf) return 'scheduled';
  return 'published';
}

/** The end of a sentence that begins with the article: why readers cannot see it. */
export const standingInWords: Readonly<Record<Exclude<Standing, 'published'>, string>> = {
  draft: 'is a draft',
  scheduled: 'is not published yet',
  embargoed: 'is under embargo',
  expired: 'has expired',
};
