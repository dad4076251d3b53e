import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ProblemError } from '../model/problem.ts';
import { hasErrorCode } from '../support/error-code.ts';

/** The bytes of a file in the cache; undefined where it cannot be read, for whatever reason. */
export async function readCacheFile(file: string): Promise<Buffer | undefined> {
  return readFile(file).catch(() => undefined);
}

/** Stores a file in the cache, in one piece or several, whole or not at all; rejects with ProblemError (exit 2) where that is impossible. */
export async function writeCacheFile(
  file: string,
  content: string | Uint8Array | readonly (string | Uint8Array)[],
): Promise<void> {
  const unfinished = nameUnfinished(file);
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(unfinished, content);
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw blameCache(dirname(file), error);
  }
}

/** A name beside that of a file or folder of the cache, for as long as it is not whole. */
export function nameUnfinished(file: string): string {
  return `${file}.unfinished-${randomUUID()}`;
}

/** Removes what a killed build was writing in the folder or, if so told, anywhere below it. */
export function removeUnfinished(folder: string, reach: 'here' | 'below'): void {
  const names = listNames(folder, reach === 'below');
  const unfinished = names.filter((name) => /\.unfinished-[0-9a-f-]{36}$/.test(name));
  for (const name of unfinished) rmSync(join(folder, name), { recursive: true, force: true });
}

function listNames(folder: string, recursive: boolean): string[] {
  try {
    return readdirSync(folder, { recursive, encoding: 'utf8' });
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return [];
    throw blameCache(folder, error);
  }
}

/** The error that says which folder of the cache could not be written, and why. */
export function blameCache(folder: string, error: unknown): ProblemError {
  const why = error instanceof Error ? error.message : String(error);
  const message = `The cache in \`${folder}\` cannot be written: ${why}.`;
  const hint = 'make room on the disk, or let the build write there';
  return new ProblemError([{ code: 'cache-not-writable', severity: 'error', message, hint }], 2);
}
