import type { Article } from '../model/article.ts';
import type { SourcePath } from '../model/paths.ts';
import { makeOnce } from '../support/remember.ts';

/** Finds articles by the ways an editor may name them. */
export interface PickIndex {
  /** Every file that `reference` may mean: one by id or path, or all that share a slug. */
  find(reference: string): readonly SourcePath[];
  /** All names, for a "did you mean". */
  names(): readonly string[];
}

/** What an article can be named by. */
export type Nameable = Pick<Article, 'id' | 'source' | 'section' | 'slug' | 'permalink'>;

const folder = 'content/articles/';
const ending = '.md';

/**
 * Indexes articles by id, permalink, source path (whole, or below `content/articles/`, with or without `.md`) and
 * slug. Files that could not be parsed are known by their paths alone. Of those that share a name, the last one has it. Nothing
 * is indexed before it is asked for.
 */
export function indexPicks(articles: readonly Nameable[], unparsed: Iterable<SourcePath>): PickIndex {
  const paths = makeOnce(
    () => new Map<string, number>(articles.map(({ source }, number) => [source, number])),
  );
  const named = makeOnce(() => numberNames(articles));
  const slugged = makeOnce(() => Map.groupBy(articles, ({ slug }) => slug));
  const files = [...unparsed];
  const others = makeOnce(
    () => new Map(files.flatMap((source) => namePaths(source).map((name) => [name, source] as const))),
  );
  const findExact = (reference: string): SourcePath | undefined => {
    const numbers = [named().get(reference)];
    if (reference.endsWith(ending))
      numbers.push(paths().get(reference), paths().get(`${folder}${reference}`));
    const last = Math.max(...numbers.map((number = -1) => number));
    return articles[last]?.source ?? others().get(reference);
  };
  return {
    find: (reference) => {
      const found = findExact(reference);
      if (found !== undefined) return [found];
      return (slugged().get(reference) ?? []).map(({ source }) => source);
    },
    names: () => {
      const exact = new Set([...files.flatMap(namePaths), ...articles.flatMap(listNames)]);
      return [...exact, ...slugged().keys()];
    },
  };
}

/** The articles' numbers by their names, but those that end as files do: to list these for the whole archive takes long. */
function numberNames(articles: readonly Nameable[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const [number, { source, section, slug, permalink, id }] of articles.entries()) {
    const [, , bare, undated] = namePaths(source);
    numbers.set(bare, number);
    const address = `${section}/${slug}`;
    if (undated !== bare) numbers.set(undated, number);
    if (address !== undated) numbers.set(address, number);
    numbers.set(permalink, number);
    if (id !== permalink) numbers.set(id, number);
  }
  return numbers;
}

function listNames({ id, source, section, slug, permalink }: Nameable): string[] {
  return [...namePaths(source), `${section}/${slug}`, permalink, id];
}

/** The whole path, then below the articles' folder, then without its ending, then without its date. */
function namePaths(source: SourcePath): [string, string, string, string] {
  const short = source.startsWith(folder) ? source.slice(folder.length) : source;
  const bare = short.endsWith(ending) ? short.slice(0, -ending.length) : short;
  return [source, short, bare, bare.replace(/\d{4}-\d{2}-\d{2}-/, '')];
}
