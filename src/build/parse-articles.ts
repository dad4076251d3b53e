import { openParsedStore } from '../cache/parsed-store.ts';
import { parseArticle } from '../content/parse-article.ts';
import type { ArticleBody } from '../model/article.ts';
import type { Config } from '../model/config.ts';
import type { Hash, SourcePath } from '../model/paths.ts';
import type { ParsedFile, SourceFile } from '../model/source.ts';
import { hashContent } from '../support/hash.ts';
import { hashProgram } from '../support/program-hash.ts';
import type { Observe } from './observe.ts';

/** The texts of articles and standing pages; none of a file with errors. */
export interface Bodies {
  get(source: SourcePath): ArticleBody | undefined;
}

/** What the articles' files say, in their order. */
export interface ParsedArticles {
  readonly articles: readonly ParsedFile[];
  readonly bodies: Bodies;
  /** Of all that decides what is made of a file's text. */
  readonly parsing: Hash;
}

/** Parses the articles that the cache does not know, and remembers them. Throws ProblemError (exit 2) if it cannot. */
export function parseArticles(
  files: readonly SourceFile[],
  config: Config,
  cacheDir: string,
  observe: Observe,
): ParsedArticles {
  const parsing = hashContent(JSON.stringify([hashProgram(), config]));
  const store = openParsedStore(cacheDir, parsing);
  const fresh = new Map<SourcePath, ArticleBody>();
  const parseAnew = (file: SourceFile): ParsedFile => {
    const parsed = parseArticle(file, config);
    if (parsed.body) fresh.set(file.path, parsed.body);
    store.keep(file, parsed);
    return parsed;
  };
  const articles: ParsedFile[] = [];
  for (const file of files) {
    articles.push(store.find(file) ?? parseAnew(file));
    observe({ stage: 'parse', done: articles.length, total: files.length });
  }
  store.save();
  const byPath = new Map(files.map((file) => [file.path, file]));
  const readAgain = (source: SourcePath) => {
    const file = byPath.get(source);
    return file && parseArticle(file, config).body;
  };
  const get = (source: SourcePath) => fresh.get(source) ?? store.findBody(source) ?? readAgain(source);
  return { articles, bodies: { get }, parsing };
}
