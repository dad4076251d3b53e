import { statSync } from 'node:fs';
import { join } from 'node:path';
import { writeCacheFile } from '../cache/cache-file.ts';
import type { BuildOptions, Published } from '../model/build.ts';
import type { Changes } from '../model/page.ts';
import type { OutputPath } from '../model/paths.ts';
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
  const { made, addressed, proof } = published;
  const keys = Object.entries(before.files).map(([path, { contentKey }]) => [path, contentKey] as const);
  const files = listChanges(made, changes, new Map(keys));
  const told = { asOf: new Date(options.asOf).toISOString(), files };
  await writeCacheFile(join(options.stateDir, 'changes.json'), `${JSON.stringify(told, null, 2)}\n`);
  const record = {
    files: stampPages(published, options.out),
    proof,
    pages: rememberPages(before.pages, addressed),
  };
  await writePublication(options, record);
}

function stampPages({ made, told }: Published, out: string): Record<string, PublishedPage> {
  const stamped = [...made].map(([path, page]) => {
    const { size, mtimeMs } = statSync(join(out, path));
    return [
      path,
      { ...page, size, changed: mtimeMs, ...(told.has(path) && { told: true as const }) },
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
  made: Published['made'],
  { added, changed, removed }: Changes,
  before: ReadonlyMap<string, string>,
): ChangedFile[] {
  const toFile = (path: OutputPath, change: ChangedFile['change']): ChangedFile => {
    const file = { path, url: toUrl(path), change };
    const key = made.get(path)?.contentKey;
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
