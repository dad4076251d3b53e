import { expect, test } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import type { Hash, SourcePath } from '../../src/model/paths.ts';
import { assembleSite, type AssembledSite } from '../../src/site/assemble.ts';
import { instant, sampleArticle, timestamp } from './sample-article.ts';
import { sampleConfig } from './sample-config.ts';
import { openClock } from '../../src/support/clock.ts';

function assemble(articles: readonly Article[], refused: readonly string[] = []): AssembledSite {
  return assembleSite({
    config: sampleConfig,
    clock: openClock(instant('2026-06-01T00:00:00Z')),
    articles,
    authors: [],
    refused: new Set(refused as SourcePath[]),
    pictures: new Map(),
    assets: {},
    templates: () => 'hash' as Hash,
  });
}

function relatedOf({ site }: AssembledSite, article: Article): string[] {
  const items = site.related.get(article.source) ?? [];
  return items.map((item) => (item.kind === 'article' ? item.article.slug : item.url));
}

test('the picks come first, in the order of the editor, and computed articles fill the rest', () => {
  const tags = ['trade', 'ports'];
  const article = sampleArticle('a', {
    tags,
    related: [{ reference: 'c' }, { headline: 'Elsewhere', url: 'https://other.example/' }],
  });
  const others = [sampleArticle('b', { tags }), sampleArticle('c'), sampleArticle('d', { tags })];
  expect(relatedOf(assemble([article, ...others]), article)).toEqual(['c', 'https://other.example/', 'b']);
});

test.each(['/world/2026/01/01/b/', 'content/articles/world/b.md', 'world/b.md', 'world/b', 'b'])(
  'an editor may name an article as %s',
  (reference) => {
    const article = sampleArticle('a', { related: [{ reference }] });
    const result = assemble([article, sampleArticle('b')]);
    expect(result.findings).toEqual([]);
    expect(relatedOf(result, article)).toEqual(['b']);
  },
);

test('a pick that names nothing is an error at its place in the list, with the nearest name', () => {
  const article = sampleArticle('a', { related: [{ reference: 'b' }, { reference: 'wrold/b' }] });
  const { findings } = assemble([article, sampleArticle('b')]);
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({
    level: 'error',
    code: 'unknown-article',
    hint: 'did you mean `world/b`?',
    spot: { file: article.source, key: ['related', 1] },
  });
});

test('a slug that two articles share is not guessed at', () => {
  const article = sampleArticle('a', { related: [{ reference: 'b' }] });
  const { findings } = assemble([article, sampleArticle('b'), sampleArticle('b', { section: 'sport' })]);
  expect(findings).toMatchObject([{ code: 'ambiguous-article' }]);
});

test('an article that names itself is told', () => {
  const { findings } = assemble([sampleArticle('a', { related: [{ reference: 'a' }] })]);
  expect(findings).toMatchObject([{ code: 'related-itself', level: 'error' }]);
});

test('an unpublished article is never related, neither as a pick nor computed', () => {
  const tags = ['trade', 'ports'];
  const article = sampleArticle('a', { tags, related: [{ reference: 'b' }] });
  const draft = sampleArticle('b', { tags, draft: true });
  const embargoed = sampleArticle('c', { tags, embargo: timestamp('2099-01-01T00:00:00Z') });
  const result = assemble([article, draft, embargoed]);
  expect(relatedOf(result, article)).toEqual([]);
  expect(result.findings).toMatchObject([{ code: 'withheld-article', level: 'warning' }]);
});

test('a pick that was left out for its errors is a warning, also where it could not be parsed', () => {
  const article = sampleArticle('a', { related: [{ reference: 'world/broken' }] });
  const { findings } = assemble([article], ['content/articles/world/2026-01-01-broken.md']);
  expect(findings).toMatchObject([{ code: 'withheld-article', level: 'warning' }]);
});

test('a mistake in the picks of an embargoed article is told before its hour', () => {
  const article = sampleArticle('a', {
    embargo: timestamp('2099-01-01T00:00:00Z'),
    related: [{ reference: 'nowhere-at-all' }],
  });
  expect(assemble([article]).findings).toMatchObject([{ code: 'unknown-article' }]);
});

test('computed articles share two tags, or one and the section, and a new article leaves the archive as it is', () => {
  const old = (day: number, slug: string, changes: Partial<Article>) =>
    sampleArticle(slug, { published: timestamp(`2020-01-${10 + day}T00:00:00Z`), ...changes });
  const article = old(0, 'a', { tags: ['x', 'y'] });
  const others = [
    old(1, 'one-tag-elsewhere', { tags: ['x'], section: 'sport' }),
    old(2, 'one-tag-here', { tags: ['x'] }),
    old(3, 'two-tags-elsewhere', { tags: ['x', 'y'], section: 'sport' }),
  ];
  const before = relatedOf(assemble([article, ...others]), article);
  expect(before).toEqual(['two-tags-elsewhere', 'one-tag-here']);
  const newer = Array.from({ length: 30 }, (_, i) => sampleArticle(`n${i}`, { tags: ['z'] }));
  expect(relatedOf(assemble([...newer, article, ...others]), article)).toEqual(before);
});

test('the order of the files does not matter', () => {
  const tags = ['x', 'y'];
  const articles = Array.from({ length: 6 }, (_, i) => sampleArticle(`a${i}`, { tags }));
  const [article] = articles as [Article];
  expect(relatedOf(assemble(articles.toReversed()), article)).toEqual(relatedOf(assemble(articles), article));
});

test('a pick that a file which could not be read may answer to is a warning, not a mistake', () => {
  const article = sampleArticle('a', { related: [{ reference: 'an-id-of-its-own' }] });
  const unread = 'content/articles/world/unread.md';
  expect(assemble([article], [unread]).findings).toMatchObject([
    { level: 'warning', code: 'withheld-article', hint: expect.stringContaining(unread) },
  ]);
});

test('a file of an author with errors does not excuse a pick that names nothing', () => {
  const article = sampleArticle('a', { related: [{ reference: 'nowhere' }] });
  expect(assemble([article], ['content/authors/ann.md']).findings).toMatchObject([
    { level: 'error', code: 'unknown-article' },
  ]);
});
