import type { Article } from '../model/article.ts';
import type { SourcePath } from '../model/paths.ts';

/** Finds articles by the ways an editor may name them. */
export interface PickIndex {
  /** Every article that `reference` may mean: one id or path, or all that share a slug. */
  find(reference: string): readonly Article[];
  /** All names, for a "did you mean". */
  readonly names: readonly string[];
}

const folder = 'content/articles/';

/** Indexes articles by id, source path (whole, or below `content/articles/`, with or without `.md`) and slug. */
export function indexPicks(articles: readonly Article[]): PickIndex {
  const exact = new Map<string, Article>();
  const bySlug = new Map<string, Article[]>();
  for (const article of articles) {
    for (const name of namesOf(article)) exact.set(name, article);
    bySlug.set(article.slug, [...(bySlug.get(article.slug) ?? []), article]);
  }
  return {
    find: (reference) => {
      const found = exact.get(reference);
      return found ? [found] : (bySlug.get(reference) ?? []);
    },
    names: [...new Set(articles.flatMap((article) => [article.id, article.slug, article.source]))],
  };
}

function namesOf({ id, source, section, slug, permalink }: Article): string[] {
  const short = source.startsWith(folder) ? source.slice(folder.length) : source;
  return [id, permalink, source, short, withoutEnding(short), `${section}/${slug}`];
}

function withoutEnding(path: SourcePath | string): string {
  return path.replace(/\.md$/, '');
}
