import { join } from 'node:path';
import { readCacheFile, writeCacheFile } from '../cache/cache-file.ts';
import type { Hash } from '../model/paths.ts';
import type { TemplateFiles } from '../render/template-files.ts';
import { hashContent } from '../support/hash.ts';
import { hashProgram } from '../support/program-hash.ts';

/** Of all that decides whether the newspaper's own templates are right: their texts, and this program. */
export function hashOwnTemplates(templates: TemplateFiles): Hash {
  const own = [...templates.values()].filter((template) => template.own);
  return hashContent(JSON.stringify([hashProgram(), own.map(({ name, text }) => [name, text])]));
}

/** Whether templates of this hash were compiled before without a fault. Of their code nothing is kept, which others might write. */
export async function knowsTemplates(cacheDir: string, templates: Hash): Promise<boolean> {
  return (await readCacheFile(nameFile(cacheDir)))?.toString() === templates;
}

/** Remembers that they were. Rejects with ProblemError (exit 2) where the cache cannot be written. */
export function rememberTemplates(cacheDir: string, templates: Hash): Promise<void> {
  return writeCacheFile(nameFile(cacheDir), templates);
}

function nameFile(cacheDir: string): string {
  return join(cacheDir, 'templates');
}
