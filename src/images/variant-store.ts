import { statSync } from 'node:fs';
import { appendFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Hash, OutputPath } from '../model/paths.ts';
import { hashContent } from '../support/hash.ts';
import { blameCache, readCacheFile, writeCacheFile } from '../cache/cache-file.ts';

/** Encoded picture files that outlive a build. */
export interface VariantStore {
  /** Absolute name of the file that holds the variant, whole; undefined where it must be encoded. */
  find(path: OutputPath): Promise<string | undefined>;
  /** Keeps an encoded variant; returns the absolute name of its file. */
  keep(path: OutputPath, content: string | Uint8Array): Promise<string>;
  /** The hash of a variant that was found or kept; throws of any other. */
  hashOf(path: OutputPath): Hash;
}

/** What is known of a file: its hash, and the size and the time of change (ms) that it had when it was hashed. */
interface Entry {
  readonly hash: Hash;
  readonly size: number;
  readonly changed: number;
}

/**
 * Opens the store in `<cacheDir>/variants`. Its list says what each file held: a file that was touched since is
 * hashed again, and one that differs is not found. Lines of the list that are broken are as good as absent.
 */
export async function openVariantStore(cacheDir: string): Promise<VariantStore> {
  const folder = join(cacheDir, 'variants');
  const list = join(folder, 'list');
  const entries = parseList((await readCacheFile(list))?.toString('utf8') ?? '');
  const note = async (name: string, hash: Hash): Promise<void> => {
    const { size, mtimeMs } = await stat(join(folder, name));
    entries.set(name, { hash, size, changed: mtimeMs });
    // The leading line break parts the entry from one that a killed build left unfinished.
    await appendFile(list, `\n${hash} ${size} ${mtimeMs} ${name}\n`).catch((error: unknown) => {
      throw blameCache(folder, error);
    });
  };
  return {
    find: async (path) => {
      const name = basename(path);
      const entry = entries.get(name);
      const file = join(folder, name);
      const stats = entry && statSync(file, { throwIfNoEntry: false });
      if (!entry || stats?.size !== entry.size) return undefined;
      if (stats.mtimeMs === entry.changed) return file;
      const bytes = await readCacheFile(file);
      if (!bytes || hashContent(bytes) !== entry.hash) return undefined;
      await note(name, entry.hash);
      return file;
    },
    keep: async (path, content) => {
      const name = basename(path);
      await writeCacheFile(join(folder, name), content);
      await note(name, hashContent(content));
      return join(folder, name);
    },
    hashOf(path) {
      const entry = entries.get(basename(path));
      if (!entry) throw new Error(`${path} was neither found nor kept`);
      return entry.hash;
    },
  };
}

function parseList(text: string): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const [, hash = '', size, changed, name = ''] of text.matchAll(
    /^([\da-f]{64}) (\d+) ([\d.]+) (\S+)$/gm,
  )) {
    entries.set(name, { hash: hash as Hash, size: Number(size), changed: Number(changed) });
  }
  return entries;
}
