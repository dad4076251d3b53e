import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import type { SourcePath } from '../../src/model/paths.ts';
import type { Instant, Timestamp } from '../../src/model/time.ts';
import { judgeArticle } from '../../src/site/gate.ts';
import { findNextChange } from '../../src/site/next-change.ts';
import { listNews } from '../../src/site/news-window.ts';
import { countYears } from '../../src/support/years.ts';
import { instant, sampleArticle, timestamp } from './sample-article.ts';
import { sampleConfig as config } from './sample-config.ts';
import { openClock } from '../../src/support/clock.ts';

const noon = instant('2026-01-01T12:00:00Z');

const moment = fc
  .integer({ min: 0, max: 40 })
  .map((hours): Timestamp => ({ at: (noon + hours * 6 * 3_600_000) as Instant, precision: 'time' }));
const article = fc
  .record(
    { draft: fc.boolean(), published: moment, updated: moment, embargo: moment, expires: moment },
    {
      requiredKeys: ['draft', 'published'],
    },
  )
  .map((fields) => sampleArticle('a', fields));

/** Everything in which time shows. */
function seeSite(articles: readonly Article[], asOf: Instant): unknown {
  const clock = openClock(asOf);
  const shown = articles.filter((one) => judgeArticle(one, clock) === 'published');
  const ages = shown.map(({ updated, published }) =>
    Math.max(0, countYears((updated ?? published).at, asOf)),
  );
  return { shown, news: listNews(shown, clock), ages };
}

test('the site stays the same until the next change, and is another one then', () => {
  const articles = fc.array(article, { maxLength: 5 });
  fc.assert(
    fc.property(articles, moment, fc.double({ min: 0, max: 1, noNaN: true }), (all, { at: asOf }, share) => {
      const at = findNextChange({ articles: all, config }, asOf)?.at;
      const end = at ?? ((asOf + 1e13) as Instant);
      const between = Math.min(end - 1, Math.floor(asOf + share * (end - asOf))) as Instant;
      expect(seeSite(all, between)).toEqual(seeSite(all, asOf));
      expect(seeSite(all, (end - 1) as Instant)).toEqual(seeSite(all, asOf));
      expect(at === undefined || !isDeepStrictEqual(seeSite(all, at), seeSite(all, asOf))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('the reasons are all that happens at that instant, by file', () => {
  const later = timestamp('2026-01-02T12:00:00Z');
  const embargo = sampleArticle('b', { embargo: later });
  const scheduled = sampleArticle('a', { published: later });
  const reasons = findNextChange({ articles: [embargo, scheduled], config }, noon)?.reasons ?? [];
  expect(reasons.map(({ kind, file }) => [kind, file])).toEqual([
    ['published', scheduled.source],
    ['embargo', embargo.source],
  ]);
});

test('nothing is scheduled where all are drafts', () => {
  expect(findNextChange({ articles: [sampleArticle('a', { draft: true })], config }, noon)).toBeUndefined();
});

test('a place on the front page that becomes free is a reason', () => {
  const source = 'content/front-page.yaml' as SourcePath;
  const spot = { file: source, key: ['lead'] };
  const later = timestamp('2026-01-02T12:00:00Z');
  const frontPlan = { source, secondary: [], lead: { reference: 'world/a', until: later, spot } };
  expect(findNextChange({ articles: [], config, frontPlan }, noon)).toEqual({
    at: later.at,
    reasons: [{ kind: 'front-page', file: source, headline: 'world/a' }],
  });
  expect(findNextChange({ articles: [], config, frontPlan }, later.at)).toBeUndefined();
});
