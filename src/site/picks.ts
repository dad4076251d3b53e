import type { Article } from '../model/article.ts';
import type { SourcePath } from '../model/paths.ts';

/** Finds articles by the ways an editor may name them. */
export interface PickIndex {
  /** Every file that `reference` may mean: one by id or path, or all that share a slug. */
  find(reference: string): readonly SourcePath[];
  /** All names, for a "did you mean". */
  names(): readonly string[];
}

const folder = 'content/articles/';

/**
 * Indexes articles by id, permalink, source path (whole, or below `content/articles/`, with or without `.md`) and
 * slug. Files that could not be parsed are known by their paths alone.
 */
export function indexPicks(articles: readonly Article[], unparsed: Iterable<SourcePath>): PickIndex {
  const exact = new Map<string, SourcePath>();
  const bySlug = new Map<string, SourcePath[]>();
  for (const source of unparsed) for (const name of pathNamesOf(source)) exact.set(name, source);
  for (const article of articles) {
    for (const name of namesOf(article)) exact.set(name, article.source);
    const slugged = bySlug.get(article.slug);
    if (slugged) slugged.push(article.source);
    else bySlug.set(article.slug, [article.source]);
  }
  return {
    find: (reference) => {
      const found = exact.get(reference);
      return found === undefined ? (bySlug.get(reference) ?? []) : [found];
    },
    names: () => [...exact.keys(), ...bySlug.keys()],
  };
}

function namesOf({ id, source, section, slug, permalink }: Article): string[] {
  return [...pathNamesOf(source), `${section}/${slug}`, permalink, id];
}

function pathNamesOf(source: SourcePath): string[] {
  const short = source.startsWith(folder) ? source.slice(folder.length) : source;
  const bare = short.replace(/\.md$/, '');
  return [source, short, bare, bare.replace(/\d{4}-\d{2}-\d{2}-/, '')];
}
