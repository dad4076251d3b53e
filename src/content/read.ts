import { join } from 'node:path';
import type { Hash, SourcePath } from '../model/paths.ts';
import type { Problem } from '../model/problem.ts';
import type { FoundFile, SourceFile } from '../model/source.ts';
import { hashContent } from '../support/hash.ts';
import { readTextFile } from '../support/read-text.ts';
import { toSourcePath } from '../support/source-path.ts';
import { listFolder } from './list-folder.ts';
import { findNameClashes } from './name-clashes.ts';

/** Everything below `content/`, in the order of code points. */
export interface Content {
  /** Not read yet: what is known of a file need not be read. */
  readonly articles: readonly FoundFile[];
  readonly authors: readonly SourceFile[];
  readonly pages: readonly SourceFile[];
  readonly frontPage?: SourceFile;
  readonly redirects?: SourceFile;
  /** All of them. */
  readonly found: readonly FoundFile[];
  /** Their names. */
  readonly files: readonly SourcePath[];
  readonly problems: readonly Problem[];
}

/** Lists all files of the newspaper at `root`, and reads those that are few; hidden files do not count. */
export async function readContent(root: string): Promise<Content> {
  const { found, problems } = listFolder(root, 'content');
  const list = (pattern: RegExp) => found.filter(({ path }) => pattern.test(path));
  const read = (pattern: RegExp) => readSources(root, list(pattern), problems);
  const articles = list(/^content\/articles\/.*\.md$/);
  const authors = read(/^content\/authors\/[^/]+\.md$/);
  const pages = read(/^content\/pages\/.*\.md$/);
  const [redirects] = read(/^content\/redirects\.yaml$/);
  const [frontPage] = read(/^content\/front-page\.yaml$/);
  const files = found.map(({ path }) => path);
  problems.push(...findNameClashes(files), ...files.flatMap(checkEnding));
  return {
    articles,
    authors,
    pages,
    ...(frontPage && { frontPage }),
    ...(redirects && { redirects }),
    found,
    files,
    problems,
  };
}

function readSources(root: string, found: readonly FoundFile[], problems: Problem[]): SourceFile[] {
  return found.flatMap((file) => {
    const read = readSource(root, file);
    problems.push(...read.problems);
    return read.source ?? [];
  });
}

/** Reads one file: the hash of its bytes, and its text, or why there is none. */
export function readSource(
  root: string,
  { path, name }: FoundFile,
): { hash: Hash; source: SourceFile | undefined; problems: readonly Problem[] } {
  const { bytes, text } = readTextFile(join(root, name));
  const hash = hashContent(bytes);
  if (text !== undefined) return { hash, source: { path, text, hash }, problems: [] };
  const message = 'The file is not UTF-8 text.';
  const place = { file: path, line: 1, column: 1 };
  const problem: Problem = {
    code: 'invalid-utf8',
    severity: 'error',
    message,
    place,
    hint: 'save it as UTF-8',
  };
  return { hash, source: undefined, problems: [problem] };
}

function checkEnding(path: SourcePath): Problem[] {
  if (path === 'content/front-page.yml')
    return [refuseEnding(path, 'The file of the front page ends in', '.yaml')];
  if (
    !/^content\/(?:articles|authors|pages)\/.*\.(?:md|markdown|mdown|mdx)$/i.test(path) ||
    path.endsWith('.md')
  )
    return [];
  return [refuseEnding(path, 'Articles, authors and pages end in', '.md')];
}

function refuseEnding(path: SourcePath, rule: string, ending: string): Problem {
  const message = `${rule} \`${ending}\`; this file is not read.`;
  const place = { file: toSourcePath(path), line: 1, column: 1 };
  const hint = `rename it to \`${path.replace(/\.[^.]*$/, ending)}\``;
  return { code: 'wrong-ending', severity: 'error', message, place, hint };
}
