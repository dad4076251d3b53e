import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SourcePath } from '../model/paths.ts';
import { ProblemError } from '../model/problem.ts';

/** Writes a file of the newspaper, whole or not at all. Throws ProblemError (exit 2) where that is impossible. */
export async function writeSource(root: string, path: SourcePath, text: string): Promise<void> {
  const file = join(root, path);
  const unfinished = join(dirname(file), `.${randomUUID()}`);
  try {
    await writeFile(unfinished, text, { flag: 'wx' });
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    const why = error instanceof Error ? error.message : String(error);
    const message = `\`${path}\` cannot be written: ${why}.`;
    const hint = 'make room on the disk, or let Broadsheet write there';
    throw new ProblemError([{ code: 'source-not-writable', severity: 'error', message, hint }], 2);
  }
}
