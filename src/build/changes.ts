import { statSync } from 'node:fs';
import { join } from 'node:path';
import { writeCacheFile } from '../cache/cache-file.ts';
import type { BuildOptions, Published } from '../model/build.ts';
import type { Changes, Page } from '../model/page.ts';
import type { Hash, OutputPath } from '../model/paths.ts';
import type { AddressedPage } from '../model/redirect.ts';
import { type PublishedPage, readPublication, writePublication } from './publication.ts';

/** One file of the site that a publication touched. */
export interface ChangedFile {
  readonly path: string;
  /** Its address on the site. */
  readonly url: string;
  readonly change: 'added' | 'changed' | 'removed';
  /** Of a changed page: whether its own content is another one, or only what is around it. */
  readonly what?: 'content' | 'surroundings';
}

/**
 * Writes `changes.json` and the record that the next publication is compared with, both beside the cache. A page
 * that the record does not know counts as changed in its content. Throws ProblemError (exit 2) if they cannot be written.
 */
export async function recordChanges(
  published: Published,
  changes: Changes,
  options: BuildOptions,
): Promise<void> {
  const before = await readPublication(options);
  const { pages, addressed, proof } = published;
  const keys = Object.entries(before.files).map(([path, { contentKey }]) => [path, contentKey] as const);
  const files = listChanges(pages, changes, new Map(keys));
  const told = { asOf: new Date(options.asOf).toISOString(), files };
  await writeCacheFile(join(options.stateDir, 'changes.json'), `${JSON.stringify(told, null, 2)}\n`);
  const record = {
    files: stampPages(published, options.out),
    proof,
    pages: rememberPages(before.pages, addressed),
  };
  await writePublication(options, record);
}

function stampPages({ pages, made }: Published, out: string): Record<string, PublishedPage> {
  const stamped = pages.map(({ path, key, contentKey, ingredients }) => {
    const { size, mtimeMs } = statSync(join(out, path));
    const { hash, told } = made.get(path) ?? { hash: '' as Hash, told: false };
    return [
      path,
      { key, contentKey, ingredients, hash, size, changed: mtimeMs, ...(told && { told }) },
    ] as const;
  });
  return Object.fromEntries(stamped);
}

/** Once an address, by address: what was there last. */
function rememberPages(former: readonly AddressedPage[], now: readonly AddressedPage[]): AddressedPage[] {
  const byAddress = new Map([...former, ...now].map((page) => [page.address, page]));
  return [...byAddress.values()].toSorted((a, b) => (a.address < b.address ? -1 : 1));
}

/** What a publication did to the site, by path; `before` holds the content keys of the last one, by path. */
function listChanges(
  pages: readonly Page[],
  { added, changed, removed }: Changes,
  before: ReadonlyMap<string, string>,
): ChangedFile[] {
  const keys = new Map<string, string>(pages.map(({ path, contentKey }) => [path, contentKey]));
  const toFile = (path: OutputPath, change: ChangedFile['change']): ChangedFile => {
    const file = { path, url: toUrl(path), change };
    const key = keys.get(path);
    if (change !== 'changed' || key === undefined) return file;
    return { ...file, what: before.get(path) === key ? 'surroundings' : 'content' };
  };
  const files = [
    ...added.map((path) => toFile(path, 'added')),
    ...changed.map((path) => toFile(path, 'changed')),
    ...removed.map((path) => toFile(path, 'removed')),
  ];
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function toUrl(path: OutputPath): string {
  return encodeURI(`/${path.replace(/(?<=^|\/)index\.html$/, '')}`);
}
