import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { ChangedFile, NamedPage, PageChanges, RecordedChanges } from '../model/changes.ts';
import { hasErrorCode } from '../support/error-code.ts';
import { readTags, type Tag } from '../support/read-tags.ts';

/** Where pages are read from, absolute: the published site, and perhaps a preview of it. */
export interface PageFolders {
  readonly out: string;
  readonly preview?: string | undefined;
}

/** Puts into words what a publication did: pages by their headlines. */
export function describeChanges(
  { since, files }: RecordedChanges,
  { out, preview }: PageFolders,
): PageChanges {
  const pages = files.filter(({ path }) => path.endsWith('.html'));
  const list = (isWanted: (file: ChangedFile) => boolean) =>
    pages.filter(isWanted).map((page) => namePage(page, out));
  return {
    ...(since !== undefined && { since }),
    added: list(({ change }) => change === 'added'),
    changed: list(({ change, what }) => change === 'changed' && what !== 'surroundings'),
    removed: pages.filter(({ change }) => change === 'removed').map(({ url }) => ({ url })),
    surroundings: pages.filter(({ what }) => what === 'surroundings').length,
    others: files.length - pages.length,
    withheld: preview === undefined ? [] : listWithheld(out, preview),
  };
}

function namePage({ path, url }: Pick<ChangedFile, 'path' | 'url'>, folder: string): NamedPage {
  const headline = findMeta(readPage(folder, path), 'og:title');
  return headline === undefined ? { url } : { url, headline };
}

/** The articles that stand in the preview alone. */
function listWithheld(out: string, preview: string): NamedPage[] {
  const published = new Set(listPages(out));
  return listPages(preview)
    .filter((path) => !published.has(path))
    .filter((path) => findMeta(readPage(preview, path), 'og:type') === 'article')
    .map((path) => namePage({ path, url: encodeURI(`/${path.replace(/index\.html$/, '')}`) }, preview));
}

function listPages(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('index.html'))
    .map((name) => name.split(sep).join('/'))
    .toSorted();
}

function readPage(folder: string, path: string): readonly Tag[] {
  try {
    return readTags(readFileSync(join(folder, path), 'utf8'));
  } catch (error) {
    if (!hasErrorCode(error, 'ENOENT')) throw error;
    return [];
  }
}

function findMeta(tags: readonly Tag[], property: string): string | undefined {
  return tags.find(({ attributes }) => attributes['property'] === property)?.attributes['content'];
}
