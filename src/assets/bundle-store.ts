import { join } from 'node:path';
import { readCacheFile, writeCacheFile } from '../cache/cache-file.ts';
import type { Hash } from '../model/paths.ts';
import { hashContent } from '../support/hash.ts';
import { findPackageVersion } from '../support/package-version.ts';
import { hashProgram } from '../support/program-hash.ts';

/** Bundled style sheets and scripts: name in `templates/assets/` -> text. */
export type Bundles = ReadonlyMap<string, string>;

/** Of every file of the theme's assets, and of what they are bundled with. */
export function hashFiles(sources: ReadonlyMap<string, Uint8Array>): Hash {
  const files = Array.from(sources, ([name, content]) => [name, hashContent(content)]);
  const tools = ['esbuild', 'lightningcss'].map(findPackageVersion);
  return hashContent(JSON.stringify([tools, files]));
}

/** Of all that decides about the bundles of these files: this program, too. */
export function hashSources(files: Hash): Hash {
  return hashContent(`${hashProgram()} ${files}`);
}

/** The bundles that were made from these sources; undefined where others are kept, or none, or broken ones. */
export async function recallBundles(cacheDir: string, sources: Hash): Promise<Bundles | undefined> {
  const stored = (await readCacheFile(nameFile(cacheDir)))?.toString() ?? '';
  const body = stored.slice(65);
  if (stored.slice(0, 64) !== seal(sources, body)) return undefined;
  return new Map(JSON.parse(body) as [string, string][]);
}

/** Keeps the bundles in place of the last ones. Rejects with ProblemError (exit 2) where the cache cannot be written. */
export async function rememberBundles(cacheDir: string, sources: Hash, bundles: Bundles): Promise<void> {
  const body = JSON.stringify([...bundles]);
  await writeCacheFile(nameFile(cacheDir), `${seal(sources, body)}\n${body}`);
}

function nameFile(cacheDir: string): string {
  return join(cacheDir, 'bundles');
}

/** What is stored counts only with the hash of its sources and its own in its first line. */
function seal(sources: Hash, body: string): Hash {
  return hashContent(`${sources}\n${body}`);
}
