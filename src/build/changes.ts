import { join } from 'node:path';
import { z } from 'zod';
import { readCacheFile, writeCacheFile } from '../images/cache-file.ts';
import type { BuildOptions } from '../model/build.ts';
import type { Changes, Page } from '../model/page.ts';
import type { OutputPath } from '../model/paths.ts';

/** One file of the site that a publication touched. */
export interface ChangedFile {
  readonly path: string;
  /** Its address on the site. */
  readonly url: string;
  readonly change: 'added' | 'changed' | 'removed';
  /** Of a changed page: whether its own content is another one, or only what is around it. */
  readonly what?: 'content' | 'surroundings';
}

const publication = z.object({ out: z.string(), contentKeys: z.record(z.string(), z.string()) });
type Publication = z.infer<typeof publication>;

/**
 * Writes `changes.json` and the record that the next publication is compared with, both beside the cache. A page
 * that the record does not know counts as changed in its content. Throws ProblemError (exit 2) if they cannot be written.
 */
export async function recordChanges(
  pages: readonly Page[],
  changes: Changes,
  { cacheDir, out, asOf }: BuildOptions,
): Promise<void> {
  const stateDir = join(cacheDir, '..');
  const record = join(stateDir, 'publication.json');
  const before = readPublication(await readCacheFile(record), out);
  const contentKeys = Object.fromEntries(pages.map(({ path, contentKey }) => [path, contentKey]));
  const files = listChanges(pages, changes, before);
  const told = { asOf: new Date(asOf).toISOString(), files };
  await writeCacheFile(join(stateDir, 'changes.json'), `${JSON.stringify(told, null, 2)}\n`);
  await writeCacheFile(record, JSON.stringify({ out, contentKeys } satisfies Publication));
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

// A record that is gone, spoilt or of another folder only makes the next answer coarser.
function readPublication(bytes: Buffer | undefined, out: string): Map<string, string> {
  const parsed = publication.safeParse(parseJson(bytes?.toString() ?? ''));
  return new Map(parsed.success && parsed.data.out === out ? Object.entries(parsed.data.contentKeys) : []);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
