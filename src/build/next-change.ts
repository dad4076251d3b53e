import { parseArticle } from '../content/parse-article.ts';
import { parseFrontPage } from '../content/parse-front-page.ts';
import { readContent, readSource } from '../content/read.ts';
import { ProblemError } from '../model/problem.ts';
import type { Instant } from '../model/time.ts';
import { findNextChange, type NextChange } from '../site/next-change.ts';
import { hasErrors } from './problems.ts';
import { loadSettings } from './settings.ts';

/** When a newspaper changes by itself, in its own time zone. */
export interface Schedule {
  readonly timeZone: string;
  readonly next?: NextChange;
}

/** Reads the newspaper's articles and its front page, and tells when the site changes next. Throws ProblemError where one cannot be read. */
export async function readSchedule(root: string, asOf: Instant): Promise<Schedule> {
  const { config, problems } = await loadSettings(root);
  if (!config || hasErrors(problems)) throw new ProblemError(problems, 1);
  const content = await readContent(root);
  const parsed = content.articles.map((file) => {
    const { source, problems } = readSource(root, file);
    return source ? parseArticle(source, config) : { problems };
  });
  const front = content.frontPage && parseFrontPage(content.frontPage, config);
  const told = [
    ...content.problems,
    ...[...parsed, ...(front ? [front] : [])].flatMap((file) => file.problems),
  ];
  if (hasErrors(told)) throw new ProblemError(told, 1);
  const articles = parsed.flatMap((file) => ('article' in file && file.article) || []);
  const next = findNextChange({ articles, config, frontPlan: front?.frontPlan }, asOf);
  return next ? { timeZone: config.timeZone, next } : { timeZone: config.timeZone };
}
