import { lstatSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseAuthor } from '../content/parse-author.ts';
import { parseFrontPage } from '../content/parse-front-page.ts';
import { parseRedirects } from '../content/parse-redirects.ts';
import { type Content, readContent } from '../content/read.ts';
import type { BuildOptions } from '../model/build.ts';
import type { Config } from '../model/config.ts';
import type { ParsedAuthor, ParsedFrontPage, ParsedRedirects, ParsedStandingPage } from '../model/source.ts';
import { toSourcePath } from '../support/source-path.ts';
import type { MemoryPart } from './memory.ts';
import { understandPage } from './understand-file.ts';

/** What there is of a newspaper, and what those of its files say that are few. */
export interface ReadNewspaper {
  readonly config: Config;
  readonly content: Content;
  readonly authors: readonly ParsedAuthor[];
  readonly pages: readonly ParsedStandingPage[];
  readonly front: ParsedFrontPage | undefined;
  readonly moved: ParsedRedirects | undefined;
}

const remembered: MemoryPart<ReadNewspaper> = new WeakMap();

/** Lists the newspaper's files, and reads and parses all but its articles. */
export async function readNewspaper(
  config: Config,
  { root, memory }: Pick<BuildOptions, 'root' | 'memory'>,
): Promise<ReadNewspaper> {
  const known = memory && remembered.get(memory);
  if (known?.config === config && isAsListed(known.content, root, memory?.stale)) return known;
  const content = await readContent(root);
  const read = {
    config,
    content,
    authors: content.authors.map((source) => parseAuthor(source, config)),
    pages: content.pages.map((source) => understandPage(source, config)),
    front: content.frontPage && parseFrontPage(content.frontPage, config),
    moved: content.redirects && parseRedirects(content.redirects),
  };
  if (memory) remembered.set(memory, read);
  return read;
}

/** Whether all files that changed are articles and pictures that are where they were. */
function isAsListed(content: Content, root: string, stale: ReadonlySet<string> | undefined): boolean {
  if (!stale) return false;
  const names = [...stale].map((file) => relative(root, file).split(sep).join('/'));
  const changed = names.filter((name) => name.startsWith('content/'));
  if (changed.length === 0) return true;
  const [listed, read] = [new Set(content.files), new Set(listRead(content))];
  return changed.every((name) => {
    const path = toSourcePath(name);
    if (!listed.has(path) || read.has(path)) return false;
    return lstatSync(join(root, name), { throwIfNoEntry: false })?.isFile() === true;
  });
}

function listRead({ authors, pages, frontPage, redirects }: Content) {
  return [...authors, ...pages, ...(frontPage ? [frontPage] : []), ...(redirects ? [redirects] : [])].map(
    ({ path }) => path,
  );
}
