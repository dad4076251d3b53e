import { expect, test } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import { findNeighbours } from '../../src/site/neighbours.ts';
import { compareNewestFirst, groupBySection } from '../../src/site/order.ts';
import { sampleArticle, timestamp } from './sample-article.ts';

function publishOn(day: string, slug: string, changes: Partial<Article> = {}): Article {
  return sampleArticle(slug, { published: timestamp(`2026-01-${day}T12:00:00Z`), ...changes });
}

/** The neighbours of each article: `older < slug > newer`. */
function tell(articles: readonly Article[]): string[] {
  const sorted = articles.toSorted(compareNewestFirst);
  const neighbours = findNeighbours(groupBySection(sorted));
  return sorted.map(({ source, slug }) => {
    const { older, newer } = neighbours.get(source) ?? {};
    return `${older?.slug ?? ''}<${slug}>${newer?.slug ?? ''}`;
  });
}

test('an article stands between the older and the newer one of its section, in its language', () => {
  const articles = [
    publishOn('01', 'a'),
    publishOn('02', 'b'),
    publishOn('03', 'es', { language: 'es' }),
    publishOn('04', 'sport', { section: 'sport' }),
    publishOn('05', 'c'),
  ];
  expect(tell(articles)).toEqual(['b<c>', '<sport>', '<es>', 'a<b>c', '<a>b']);
});

test('a new article changes what was the newest and nothing else', () => {
  const articles = ['01', '02', '03', '04'].map((day) => publishOn(day, `day-${day}`));
  const before = tell(articles.slice(0, 3));
  expect(tell(articles).slice(2)).toEqual(before.slice(1));
});
