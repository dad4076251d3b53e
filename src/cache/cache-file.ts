import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ProblemError } from '../model/problem.ts';

/** The bytes of a file in the cache; undefined where it cannot be read, for whatever reason. */
export async function readCacheFile(file: string): Promise<Buffer | undefined> {
  return readFile(file).catch(() => undefined);
}

/** Stores a file in the cache, whole or not at all; rejects with ProblemError (exit 2) where that is impossible. */
export async function writeCacheFile(file: string, content: string | Uint8Array): Promise<void> {
  const unfinished = `${file}.${randomUUID()}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(unfinished, content);
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw blameCache(dirname(file), error);
  }
}

/** The error that says which folder of the cache could not be written, and why. */
export function blameCache(folder: string, error: unknown): ProblemError {
  const why = error instanceof Error ? error.message : String(error);
  const message = `The cache in \`${folder}\` cannot be written: ${why}.`;
  const hint = 'make room on the disk, or let the build write there';
  return new ProblemError([{ code: 'cache-not-writable', severity: 'error', message, hint }], 2);
}
