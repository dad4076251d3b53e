import type { Article } from '../../src/model/article.ts';
import type { Hash, Permalink, SourcePath } from '../../src/model/paths.ts';
import type { Instant, Timestamp } from '../../src/model/time.ts';

export function instant(text: string): Instant {
  return Date.parse(text) as Instant;
}

export function timestamp(text: string): Timestamp {
  return { at: instant(text), precision: 'time' };
}

/** A published article of the world section, with what a test changes. */
export function sampleArticle(slug: string, changes: Partial<Article> = {}): Article {
  const section = changes.section ?? 'world';
  const permalink = `/${section}/2026/01/01/${slug}/` as Permalink;
  return {
    source: `content/articles/${section}/${slug}.md` as SourcePath,
    hash: `hash-of-${slug}` as Hash,
    id: permalink,
    permalink,
    headline: `Headline of ${slug}`,
    cardHeadline: `Headline of ${slug}`,
    seoTitle: `Headline of ${slug}`,
    description: '',
    published: timestamp('2026-01-01T12:00:00Z'),
    slug,
    aliases: [],
    type: 'news',
    authors: [],
    section,
    tags: [],
    figures: [],
    related: [],
    corrections: [],
    draft: false,
    access: 'free',
    language: 'en',
    wordCount: 100,
    links: [],
    anchors: [],
    ...changes,
  };
}
