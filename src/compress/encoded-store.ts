import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readCacheFile, writeCacheFile } from '../cache/cache-file.ts';
import type { Hash } from '../model/paths.ts';
import { hashContent } from '../support/hash.ts';
import { encode } from './encode.ts';
import { type EncodingName, findEncoding } from './encodings.ts';

/** Encoded files that outlive a run, by the content that they were made of. */
export interface EncodedStore {
  /** The content of this hash encoded, from the store or made now; undefined where it would not be smaller. */
  encode(hash: Hash, encoding: EncodingName, read: () => Uint8Array): Promise<Uint8Array | undefined>;
  /** Removes what was not asked for since the store was opened. */
  prune(): void;
}

/** What stands in the store of content that encoding does not make smaller. */
const nothing = new Uint8Array();

/** Opens the store in `<cacheDir>/encoded`. What is damaged there is made again. Rejects with ProblemError (exit 2) where it cannot be written. */
export function openEncodedStore(cacheDir: string): EncodedStore {
  const home = join(cacheDir, 'encoded');
  const used = new Set<string>();
  return {
    async encode(hash, encoding, read) {
      const name = nameEntry(hash, encoding);
      used.add(name);
      const file = join(home, name.slice(0, 2), name);
      const known = unseal(await readCacheFile(file));
      if (known) return known.byteLength > 0 ? known : undefined;
      const encoded = encode(read(), encoding);
      await writeCacheFile(file, seal(encoded ?? nothing));
      return encoded;
    },
    prune() {
      for (const folder of listNames(home)) {
        for (const name of listNames(join(home, folder)))
          if (!used.has(name)) rmSync(join(home, folder, name), { force: true });
        if (listNames(join(home, folder)).length === 0)
          rmSync(join(home, folder), { recursive: true, force: true });
      }
    },
  };
}

function nameEntry(hash: Hash, name: EncodingName): string {
  const { recipe, ending } = findEncoding(name);
  return `${hashContent(`${hash} ${recipe}`)}${ending}`;
}

/** The hash goes first: a file that was cut short or touched is as good as absent. */
function seal(content: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(hashContent(content), 'hex'), content]);
}

function unseal(stored: Buffer | undefined): Uint8Array | undefined {
  if (!stored || stored.byteLength < 32) return undefined;
  const content = stored.subarray(32);
  return hashContent(content) === stored.toString('hex', 0, 32) ? content : undefined;
}

function listNames(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
