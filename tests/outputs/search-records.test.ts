import { expect, test } from 'vitest';
import type { Image } from '../../src/model/image.ts';
import type { Hash, SourcePath } from '../../src/model/paths.ts';
import { listSearchEntries } from '../../src/outputs/search-records.ts';
import { assembleSite } from '../../src/site/assemble.ts';
import { instant, sampleArticle, timestamp } from '../site/sample-article.ts';
import { sampleConfig } from '../site/sample-config.ts';
import { openClock } from '../../src/support/clock.ts';

const plain = (text: string) => ({ parts: [text], text });
const picture: Image = {
  source: { url: 'https://pictures.example/a.jpg' },
  alt: 'A quay',
  caption: plain('Cranes at dusk'),
  credit: 'Dana Whitlock',
  focus: [0.5, 0.5],
  spot: { file: 'a.md' as SourcePath, key: [] },
};

function recordArticles(articles: ReturnType<typeof sampleArticle>[], config = sampleConfig) {
  const clock = openClock(instant('2026-06-01T00:00:00Z'));
  const parts = { config, clock, articles, authors: [], refused: new Set<SourcePath>() };
  const { site } = assembleSite({
    ...parts,
    pictures: new Map(),
    assets: {},
    templates: () => 'hash' as Hash,
  });
  return listSearchEntries(site);
}

test('an article is found by all that it says', () => {
  const [record] = recordArticles([
    sampleArticle('cranes', {
      standfirst: plain('The port goes electric'),
      image: picture,
      figures: [{ ...picture, caption: plain('The yard at noon') }],
      authors: [{ id: 'Jane Roe' }],
      tags: ['Ports'],
      corrections: [
        { date: timestamp('2026-01-02T00:00:00Z'), kind: 'correction', text: plain('Four, not five') },
      ],
      sponsor: 'Alden Mutual',
    }),
  ]);
  expect(record).toMatchObject({ headline: 'Headline of cranes', section: 'World', sponsor: 'Alden Mutual' });
  for (const words of [
    'Cranes at dusk Dana Whitlock',
    'The yard at noon Dana Whitlock',
    'Four, not five',
    'World, Jane Roe, Ports',
  ])
    expect(record?.after).toContain(words);
  expect(record?.before).toEqual(['The port goes electric']);
  expect(record?.source).toBe('content/articles/world/cranes.md');
});

test('the day is that of the newsroom', () => {
  const published = timestamp('2026-01-01T03:00:00Z');
  const config = { ...sampleConfig, timeZone: 'America/New_York' };
  expect(recordArticles([sampleArticle('a', { published })], config)[0]?.date).toBe('2025-12-31');
});

test('what is not published is not found', () => {
  const records = recordArticles([
    sampleArticle('a'),
    sampleArticle('b', { draft: true }),
    sampleArticle('c', { embargo: timestamp('2099-01-01T00:00:00Z') }),
    sampleArticle('d', { expires: timestamp('2026-02-01T00:00:00Z') }),
  ]);
  expect(records.map(({ permalink }) => permalink)).toEqual(['/world/2026/01/01/a/']);
});

test('the order is that of the addresses, whatever is newest', () => {
  const records = recordArticles([
    sampleArticle('b', { published: timestamp('2026-03-01T00:00:00Z') }),
    sampleArticle('a'),
    sampleArticle('c', { published: timestamp('2026-02-01T00:00:00Z') }),
  ]);
  expect(records.map(({ headline }) => headline.at(-1))).toEqual(['a', 'b', 'c']);
});
