import { crc32 } from 'node:zlib';
import { parseJson } from '../support/parse-json.ts';
import { readCacheFile, writeCacheFile } from './cache-file.ts';

/** Stores data as JSON with a seal: what is read again is what was written. Rejects with ProblemError (exit 2) if it cannot. */
export function writeSealed(file: string, data: unknown): Promise<void> {
  // Of a large archive this is much: it is not held twice.
  const bytes = Buffer.from(JSON.stringify(data));
  return writeCacheFile(file, [`${crc32(bytes)}\n`, bytes]);
}

/** The data, which need not be looked at one by one; undefined where there is none, or not as it was written. */
export async function readSealed(file: string): Promise<unknown> {
  const bytes = await readCacheFile(file);
  const end = bytes?.indexOf('\n') ?? -1;
  if (!bytes || end === -1 || bytes.toString('latin1', 0, end) !== String(crc32(bytes.subarray(end + 1))))
    return undefined;
  return parseJson(bytes.toString('utf8', end + 1));
}
