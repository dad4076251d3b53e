import { readFileSync } from 'node:fs';
import { settingsFile } from '../config/load.ts';
import { listFolder } from '../content/list-folder.ts';
import type { Content } from '../content/read.ts';
import type { ProbedPictures } from '../images/probe.ts';
import type { Input, ReadInput, StampOf } from '../model/build.ts';
import type { Hash } from '../model/paths.ts';
import type { ParsedFile, SourceFile } from '../model/source.ts';
import { hashContent } from '../support/hash.ts';
import { listDefaultTheme, listOwnTheme, type ThemeFile } from '../support/theme-files.ts';

/** What was found out of the newspaper's files on the way. */
interface ReadFiles {
  readonly content: Pick<Content, 'found' | 'articles'>;
  readonly read: readonly SourceFile[];
  /** Of the articles, in their order. */
  readonly parsed: readonly ParsedFile[];
  readonly probed: Pick<ProbedPictures, 'pictures'>;
}

/** Lists everything that a build may look at; undefined where something is wrong with `content/`. */
export function listInputs(root: string): readonly Input[] | undefined {
  const { found, problems } = listFolder(root, 'content');
  if (problems.length > 0) return undefined;
  return [...found.map(({ path, name }) => ({ name: path, file: `${root}/${name}` })), ...listTheme(root)];
}

/**
 * The same, as they were read. The hashes of texts and pictures are known already; settings, templates and articles with errors
 * are read once more, and what nobody asked for has none.
 */
export function describeInputs(root: string, files: ReadFiles): readonly ReadInput[] {
  const { content, read, parsed, probed } = files;
  const hashes = new Map(read.map(({ path, hash }) => [path, hash]));
  const late = new Set([settingsFile]);
  for (const [index, { path }] of content.articles.entries()) {
    const hash = parsed[index]?.article?.hash;
    if (hash) hashes.set(path, hash);
    else late.add(path);
  }
  for (const { file, hash } of probed.pictures.values()) hashes.set(file, hash);
  const written = content.found.map(({ path, name }): ReadInput => {
    const [hash, input] = [hashes.get(path), { name: path, file: `${root}/${name}` }];
    if (late.has(path)) return hashLate(input);
    return hash ? { ...input, hash } : input;
  });
  return [...written, ...listTheme(root).map(hashLate)];
}

function hashLate(input: Input): ReadInput {
  return { ...input, hash: hashFile(input.file), isHashedLate: true };
}

function hashFile(file: string): Hash {
  return hashContent(readFileSync(file));
}

/**
 * The hashes of settings and templates that were changed just now. Where a hash is the same at the end of a build, that build has
 * made use of the very bytes.
 */
export function hashRecent(root: string, stampOf: StampOf): ReadonlyMap<string, Hash> {
  const settings = { name: settingsFile, file: `${root}/${settingsFile}` };
  const recent = [settings, ...listTheme(root)].filter(({ file }) => stampOf(file) === '');
  return new Map(recent.map((input) => [input.name, hashFile(input.file)]));
}

/** The hashes of those that belong to the newspaper. */
export function hashOwnInputs(inputs: readonly ReadInput[]): ReadonlyMap<string, Hash> {
  const own = inputs.filter(({ name }) => !name.startsWith(`${comesWithUs}/`));
  return new Map(own.flatMap(({ name, hash }) => (hash ? [[name, hash]] : [])));
}

const comesWithUs = 'default';

function listTheme(root: string): Input[] {
  const under = (folder: string) => (one: ThemeFile) => ({ name: `${folder}/${one.name}`, file: one.file });
  return [...listOwnTheme(root).map(under('templates')), ...listDefaultTheme().map(under(comesWithUs))];
}
