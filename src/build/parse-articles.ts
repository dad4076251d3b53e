import { join } from 'node:path';
import { openStamps } from '../cache/file-stamp.ts';
import { openParsedStore } from '../cache/parsed-store.ts';
import { parseArticle } from '../content/parse-article.ts';
import { nameParsers, selectParsingConfig } from '../content/parsing-config.ts';
import { readSource } from '../content/read.ts';
import type { ArticleBody } from '../model/article.ts';
import type { BuildOptions } from '../model/build.ts';
import type { Config, ParsingConfig } from '../model/config.ts';
import type { Hash, SourcePath } from '../model/paths.ts';
import type { FoundFile, ParsedFile } from '../model/source.ts';
import { hashContent } from '../support/hash.ts';
import { hashProgram } from '../support/program-hash.ts';
import type { Crew } from '../threads/crew.ts';
import type { Observe } from './observe.ts';
import { parseTask, type UnreadFile } from './parse-task.ts';

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
export async function parseArticles(
  files: readonly FoundFile[],
  settings: Config,
  { root, cacheDir }: Pick<BuildOptions, 'root' | 'cacheDir'>,
  crew: Crew,
  observe: Observe,
): Promise<ParsedArticles> {
  const config = selectParsingConfig(settings);
  const parsing = hashContent(JSON.stringify([hashProgram(), nameParsers(config), config]));
  const store = openParsedStore(cacheDir, parsing);
  const known = store.readAll();
  const stampOf = openStamps(cacheDir);
  const metas = new Map<SourcePath, string>();
  const unread: UnreadFile[] = [];
  for (const file of files) {
    const [stored, stamp] = [known.get(file.path), stampOf(join(root, file.name))];
    if (stored && stamp !== '' && stored.stamp === stamp) metas.set(file.path, stored.meta);
    else unread.push({ ...file, stamp, known: stored?.hash });
  }
  observe({ stage: 'read', done: files.length });
  await crew.run(parseTask, { root, cacheDir, config, parsing }, unread, (made, batch) => {
    for (const [index, { path }] of batch.entries())
      metas.set(path, made[index] ?? known.get(path)?.meta ?? '');
    observe({ stage: 'parse', done: metas.size, total: files.length });
  });
  store.retain(new Set(files.map(({ path }) => path)));
  const articles = files.map(({ path }) => JSON.parse(metas.get(path) ?? '') as ParsedFile);
  const named = new Map(
    files.map((file, index) => [file.path, { file, hash: articles[index]?.article?.hash }]),
  );
  const get = (path: SourcePath) => {
    const { file, hash } = named.get(path) ?? {};
    if (!file || hash === undefined) return undefined;
    const [parts, text] = [store.findParts(path, hash), store.findText(path, hash)];
    return parts && text !== undefined ? { parts, text } : parseAgain(root, file, config);
  };
  return { articles, bodies: { get }, parsing };
}

/** For a body that the cache has lost meanwhile. */
function parseAgain(root: string, file: FoundFile, config: ParsingConfig): ArticleBody | undefined {
  const { source } = readSource(root, file);
  return source && parseArticle(source, config).body;
}
