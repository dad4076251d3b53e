import { relative, sep } from 'node:path';
import { openStamps } from '../cache/file-stamp.ts';
import { openParsedStore, type ParsedStore, type StoredFile } from '../cache/parsed-store.ts';
import { parseArticle } from '../content/parse-article.ts';
import { unpackFile } from '../content/pack-file.ts';
import { nameParsers, selectParsingConfig } from '../content/parsing-config.ts';
import { readSource } from '../content/read.ts';
import type { ArticleBody } from '../model/article.ts';
import type { BuildMemory, BuildOptions } from '../model/build.ts';
import type { Config, ParsingConfig } from '../model/config.ts';
import type { Hash, SourcePath } from '../model/paths.ts';
import type { FoundFile, ParsedFile } from '../model/source.ts';
import { hashContent } from '../support/hash.ts';
import { hashProgram } from '../support/program-hash.ts';
import type { Crew } from '../threads/crew.ts';
import { isFresh, type MemoryPart } from './memory.ts';
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

interface ParsedMemory {
  readonly parsing: Hash;
  readonly store: ParsedStore;
  readonly files: ReadonlyMap<SourcePath, ParsedFile>;
}

interface KnownFile extends Pick<StoredFile, 'stamp' | 'hash'> {
  readonly parsed: ParsedFile;
}

const remembered: MemoryPart<ParsedMemory> = new WeakMap();

/** Parses the articles that the cache does not know, and remembers them. Throws ProblemError (exit 2) if it cannot. */
export async function parseArticles(
  files: readonly FoundFile[],
  settings: Config,
  {
    root,
    cacheDir,
    memory,
    stampOf = openStamps(cacheDir),
  }: Pick<BuildOptions, 'root' | 'cacheDir' | 'memory' | 'stampOf'>,
  crew: Crew,
  observe: Observe,
): Promise<ParsedArticles> {
  const config = selectParsingConfig(settings);
  const parsing = hashContent(JSON.stringify([hashProgram(), nameParsers(config), config]));
  const memorised = recallParsed(memory, parsing);
  const store = memorised?.store ?? openParsedStore(cacheDir, parsing);
  const stale = [...(memory?.stale ?? [])].map((file) => relative(root, file).split(sep).join('/'));
  const isMemorised = ({ path, name }: FoundFile) =>
    memorised?.files.has(path) === true && !stale.some((one) => name === one || name.startsWith(`${one}/`));
  const looked = files.filter((file) => !isMemorised(file));
  const known = memorised ? new Map<SourcePath, KnownFile>() : readKnown(store, files);
  const parsed = new Map<SourcePath, ParsedFile>();
  const unread: UnreadFile[] = [];
  for (const file of looked) {
    const [stored, stamp] = [known.get(file.path), stampOf(`${root}/${file.name}`)];
    if (stored && stamp !== '' && stored.stamp === stamp) parsed.set(file.path, stored.parsed);
    else unread.push({ ...file, stamp, known: stored?.hash });
  }
  observe({ stage: 'read', done: files.length });
  await crew.run(parseTask, { root, cacheDir, config, parsing }, unread, (made, batch) => {
    for (const [index, { path }] of batch.entries()) {
      const meta = made[index];
      parsed.set(path, meta === undefined ? (known.get(path)?.parsed ?? miss(path)) : unpackFile(meta, path));
    }
    observe({ stage: 'parse', done: parsed.size, total: looked.length });
  });
  const paths = new Set(files.map(({ path }) => path));
  const isOther = ({ path }: FoundFile) => memorised?.files.has(path) !== true;
  if (memorised?.files.size !== paths.size || looked.some(isOther)) store.retain(paths);
  const articles = files.map(({ path }) => parsed.get(path) ?? memorised?.files.get(path) ?? miss(path));
  if (memory) {
    const all = new Map(files.map(({ path }, index) => [path, articles[index] ?? miss(path)]));
    remembered.set(memory, { parsing, store, files: all });
  }
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

/** What the cache knows of the files; each is understood as it is read, because all texts together are large. */
function readKnown(store: ParsedStore, files: readonly FoundFile[]): Map<SourcePath, KnownFile> {
  const paths = new Map(files.map(({ path }) => [path, path]));
  const known = new Map<SourcePath, KnownFile>();
  for (const { source, stamp, hash, meta } of store.readAll()) {
    // The very text that names the file everywhere else.
    const path = paths.get(source);
    if (path !== undefined) known.set(path, { stamp, hash, parsed: unpackFile(meta, path) });
  }
  return known;
}

/** An article that is left out in silence would be gone from the site. */
function miss(path: SourcePath): never {
  throw new Error(`nothing was made of ${path}`);
}

/** What is remembered of files, where they were parsed as they would be now. */
function recallParsed(memory: BuildMemory | undefined, parsing: Hash): ParsedMemory | undefined {
  const known = isFresh(memory) ? remembered.get(memory) : undefined;
  return known?.parsing === parsing ? known : undefined;
}

/** For a body that the cache has lost meanwhile. */
function parseAgain(root: string, file: FoundFile, config: ParsingConfig): ArticleBody | undefined {
  const { source } = readSource(root, file);
  return source && parseArticle(source, config).body;
}
