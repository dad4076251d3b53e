import { expect, test } from 'vitest';
import { judgeArticle } from '../../src/site/gate.ts';
import { instant, sampleArticle, timestamp } from './sample-article.ts';
import { openClock } from '../../src/support/clock.ts';

const noon = instant('2026-01-01T12:00:00Z');
const justBefore = instant('2026-01-01T11:59:59.999Z');

test('an article is published from its very instant on', () => {
  const article = sampleArticle('a', { published: timestamp('2026-01-01T12:00:00Z') });
  expect(judgeArticle(article, openClock(justBefore))).toBe('scheduled');
  expect(judgeArticle(article, openClock(noon))).toBe('published');
});

test('an embargo ends at its very instant', () => {
  const article = sampleArticle('a', {
    published: timestamp('2025-01-01T12:00:00Z'),
    embargo: timestamp('2026-01-01T12:00:00Z'),
  });
  expect(judgeArticle(article, openClock(justBefore))).toBe('embargoed');
  expect(judgeArticle(article, openClock(noon))).toBe('published');
});

test('an article is gone from the instant at which it expires', () => {
  const article = sampleArticle('a', {
    published: timestamp('2025-01-01T12:00:00Z'),
    expires: timestamp('2026-01-01T12:00:00Z'),
  });
  expect(judgeArticle(article, openClock(justBefore))).toBe('published');
  expect(judgeArticle(article, openClock(noon))).toBe('expired');
});

test('a draft is never published, whatever its dates say', () => {
  const article = sampleArticle('a', { draft: true, published: timestamp('2000-01-01T00:00:00Z') });
  expect(judgeArticle(article, openClock(noon))).toBe('draft');
});
