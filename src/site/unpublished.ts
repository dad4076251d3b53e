import type { Article } from '../model/article.ts';
import type { SourcePath } from '../model/paths.ts';
import type { Unpublished } from '../model/site.ts';
import type { StandingPage } from '../model/standing-page.ts';
import type { Clock, Timestamp } from '../model/time.ts';
import { judgeArticle } from './gate.ts';

/** Why readers cannot see some articles and pages of a preview: those that they can see are not among these. */
export function markUnpublished(
  articles: readonly Article[],
  pages: readonly StandingPage[],
  clock: Clock,
): ReadonlyMap<SourcePath, Unpublished> {
  const marks = new Map<SourcePath, Unpublished>();
  for (const article of articles) {
    const standing = judgeArticle(article, clock);
    if (standing === 'published') continue;
    const moments: Record<typeof standing, Timestamp | undefined> = {
      draft: undefined,
      scheduled: article.published,
      embargoed: article.embargo,
      expired: article.expires,
    };
    const at = moments[standing];
    marks.set(article.source, at ? { standing, at } : { standing });
  }
  for (const { source, draft } of pages) {
    if (draft) marks.set(source, { standing: 'draft' });
  }
  return marks;
}
