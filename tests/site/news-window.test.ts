import { expect, test } from 'vitest';
import { leaveNewsAt, listNews } from '../../src/site/news-window.ts';
import { instant, sampleArticle, timestamp } from './sample-article.ts';
import { openClock } from '../../src/support/clock.ts';

const article = sampleArticle('a', { published: timestamp('2026-03-01T10:00:00Z') });

test('an-article-is-news-from-its-publication-for-two-days', () => {
  const left = instant('2026-03-03T10:00:00Z');
  expect(leaveNewsAt(article)).toBe(left);
  expect(listNews([article], openClock(instant('2026-03-01T09:59:59Z')))).toEqual([]);
  expect(listNews([article], openClock(instant('2026-03-01T10:00:00Z')))).toEqual([article]);
  expect(listNews([article], openClock(instant('2026-03-03T09:59:59Z')))).toEqual([article]);
  expect(listNews([article], openClock(left))).toEqual([]);
});
