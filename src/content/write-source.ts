import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SourcePath } from '../model/paths.ts';
import { ProblemError } from '../model/problem.ts';
import { hasErrorCode } from '../support/error-code.ts';

/** Writes a file of the newspaper and the folders above it, whole or not at all. Throws ProblemError (exit 2) where that is impossible. */
export async function writeSource(root: string, path: SourcePath, text: string): Promise<void> {
  const file = join(root, path);
  const unfinished = join(dirname(file), `.${randomUUID()}`);
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(unfinished, text, { flag: 'wx' });
    await rename(unfinished, file);
  } catch (error) {
    if (existsSync(unfinished)) await rm(unfinished);
    throw describeRefusal(path, error);
  }
}

/** Writes a file that is not there yet, and answers whether it did; throws as `writeSource` does. */
export async function createSource(
  root: string,
  path: SourcePath,
  content: string | Uint8Array,
): Promise<boolean> {
  const file = join(root, path);
  try {
    await mkdir(dirname(file), { recursive: true });
    return await writeNew(file, content);
  } catch (error) {
    throw describeRefusal(path, error);
  }
}

async function writeNew(file: string, content: string | Uint8Array): Promise<boolean> {
  try {
    await writeFile(file, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (hasErrorCode(error, 'EEXIST')) return false;
    throw error;
  }
}

function describeRefusal(path: SourcePath, error: unknown): ProblemError {
  const why = error instanceof Error ? error.message : String(error);
  const message = `\`${path}\` cannot be written: ${why}.`;
  const hint = 'make room on the disk, or let Broadsheet write there';
  return new ProblemError([{ code: 'source-not-writable', severity: 'error', message, hint }], 2);
}
