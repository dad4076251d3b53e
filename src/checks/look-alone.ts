import type { Article } from '../model/article.ts';
import type { Outline } from '../model/outline.ts';
import type { Finding } from '../model/problem.ts';
import type { StandingPage } from '../model/standing-page.ts';
import { checks } from './index.ts';

/**
 * What the checks that look at a file alone have to say of an article. How bad it is, and whether it is told at all, is only
 * known when the newspaper is checked.
 */
export function lookAtArticle(article: Article, outline: Outline): Finding[] {
  return checks.flatMap(({ code, alone }) =>
    [...(alone?.writing?.(article, outline) ?? []), ...(alone?.article?.(article, outline) ?? [])].map(
      (remark) => ({ code, ...remark }),
    ),
  );
}

/** The same of a standing page. */
export function lookAtPage(page: StandingPage, outline: Outline): Finding[] {
  return checks.flatMap(({ code, alone }) =>
    [...(alone?.writing?.(page, outline) ?? [])].map((remark) => ({ code, ...remark })),
  );
}
