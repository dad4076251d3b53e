import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SourcePath } from '../../model/paths.ts';
import { readTextFile } from '../../support/read-text.ts';
import { isSlug } from '../../support/schema/kinds.ts';
import { slugify } from '../../support/slugify.ts';
import { toSourcePath } from '../../support/source-path.ts';
import { type ForeignFile, readForeign } from './read-foreign.ts';

/** The generators whose sites can be looked at. */
export const generators = ['hugo', 'jekyll', 'eleventy'] as const;
export type Generator = (typeof generators)[number];

/** An article of another site. */
export interface ForeignArticle extends ForeignFile {
  /** Relative to the site. */
  readonly path: SourcePath;
  readonly text: string;
}

/** Reads the articles of another generator's site, in the order of their paths; a file that is not UTF-8 is damaged. */
export function readSite(site: string, generator: Generator): ForeignArticle[] {
  return listArticles(site, generator).map((path) => {
    const { text } = readTextFile(join(site, path));
    if (text === undefined) return { path, text: '', form: 'damaged', body: '' };
    return { path, text, ...readForeign(path, text) };
  });
}

function listArticles(site: string, generator: Generator): SourcePath[] {
  const top = generator === 'hugo' && existsSync(join(site, 'content')) ? 'content/' : '';
  const all = globSync(`${top}**/*.{md,markdown}`, {
    cwd: site,
    exclude: (name) => /^(?:node_modules|vendor|themes|_site|_includes|_layouts|\..*)$/.test(name),
  });
  const isFile = (path: string) => statSync(join(site, path), { throwIfNoEntry: false })?.isFile() === true;
  const paths = all
    .filter(isFile)
    .map((path) => toSourcePath(path.replaceAll('\\', '/')))
    .toSorted();
  const articles = paths.filter(
    (path) => !/(?:^|\/)(?:_index|README|readme|CHANGELOG|LICENSE)\.\w+$/.test(path),
  );
  const posts = articles.filter((path) => /(?:^|\/)_(?:posts|drafts)\//.test(path));
  return generator === 'jekyll' && posts.length > 0 ? posts : articles;
}

/** As many sections as `site.yaml` may list. */
const MAX_SECTIONS = 40;
const catchAll = 'news';

/** The section of each article: its first folder that says what it is about; `news` where none does, or there are too many. */
export function nameSections(paths: readonly SourcePath[]): string[] {
  const named = paths.map(findSection);
  const counts = new Map<string, number>();
  for (const name of named) counts.set(name, (counts.get(name) ?? 0) + 1);
  if (counts.size <= MAX_SECTIONS) return named;
  const ranked = [...counts].toSorted(([, left], [, right]) => right - left).map(([name]) => name);
  const kept = new Set(ranked.slice(0, MAX_SECTIONS - 1));
  return named.map((name) => (kept.has(name) ? name : catchAll));
}

function findSection(path: SourcePath): string {
  const folders = path
    .replace(/^content\//, '')
    .split('/')
    .slice(0, -1);
  const telling = folders.find((folder) => !/^(?:_.*|\d{4})$/.test(folder) && isSlug(slugify(folder)));
  return telling === undefined ? catchAll : slugify(telling);
}

/** The name of the file that an article becomes: its own, or that of its folder where it is an `index.md`. */
export function nameFile(path: SourcePath): string {
  const [name = '', folder] = path
    .replace(/\.\w+$/, '')
    .split('/')
    .toReversed();
  return `${name === 'index' && folder !== undefined ? folder : name}.md`;
}
