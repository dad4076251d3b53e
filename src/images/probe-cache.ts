import { join } from 'node:path';
import * as z from 'zod';
import type { Picture } from '../model/image.ts';
import type { Hash } from '../model/paths.ts';
import { hashContent } from '../support/hash.ts';
import { findPackageVersion } from '../support/package-version.ts';
import { remember } from '../support/remember.ts';
import { readCacheFile, writeCacheFile } from '../cache/cache-file.ts';
import { encoderVersion } from './encoder-version.ts';

/** What a picture's bytes tell, wherever the file lies. */
export type Facts = Omit<Picture, 'file' | 'hash' | 'bytes'>;

const schema = z.strictObject({
  format: z.enum(['jpeg', 'png', 'webp', 'gif', 'tiff', 'svg']),
  width: z.int().positive(),
  height: z.int().positive(),
  hasAlpha: z.boolean(),
  placeholder: z.string().exactOptional(),
  credit: z.string().exactOptional(),
  copyright: z.string().exactOptional(),
});

const versionOf = remember(findPackageVersion);

/** What was found out before about the picture of that hash; undefined where nothing is stored, or something broken. */
export async function recallFacts(cacheDir: string, hash: Hash): Promise<Facts | undefined> {
  const stored = (await readCacheFile(fileOf(cacheDir, hash)))?.toString('utf8') ?? '';
  const body = stored.slice(65);
  return stored.slice(0, 64) === seal(hash, body) ? schema.parse(JSON.parse(body)) : undefined;
}

/** Remembers what was found out about the picture of that hash. */
export async function rememberFacts(cacheDir: string, hash: Hash, facts: Facts): Promise<void> {
  const body = JSON.stringify(facts);
  await writeCacheFile(fileOf(cacheDir, hash), `${seal(hash, body)}\n${body}`);
}

function fileOf(cacheDir: string, hash: Hash): string {
  return join(cacheDir, 'pictures', hash.slice(0, 2), hash);
}

/** A stored entry counts only with a hash of itself, the picture and all that examines it in its first line. */
function seal(hash: Hash, body: string): Hash {
  return hashContent(`${encoderVersion}\nexifreader ${versionOf('exifreader')}\n${hash}\n${body}`);
}
