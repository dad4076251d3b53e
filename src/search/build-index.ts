import { join } from 'node:path';
import type { OutputFile } from '../model/page.ts';
import type { Hash, OutputPath } from '../model/paths.ts';
import type { SearchRecord } from '../model/search.ts';
import { hashContent } from '../support/hash.ts';
import { findIndex, keepIndex } from './index-store.ts';
import { engineVersion } from './engine-version.ts';

/** The files of `/pagefind/`, and whether they had to be made. */
export interface SearchIndex {
  readonly files: readonly OutputFile[];
  readonly reused: boolean;
}

/** The records to index, and a hash of all that they are made from. */
export interface SearchInput {
  readonly key: Hash;
  readonly readRecords: () => readonly SearchRecord[];
}

/**
 * The search index of the records, in any order: the same records give the same bytes. Made only if `cacheDir` does
 * not hold it whole, and only then are they read. Throws ProblemError (exit 2) where it cannot be made or kept.
 */
export async function buildSearchIndex(
  { key, readRecords }: SearchInput,
  cacheDir: string,
): Promise<SearchIndex> {
  const folder = join(cacheDir, 'search', hashContent(`${engineVersion} ${key}`));
  const kept = await findIndex(folder);
  if (kept) return { files: nameFiles(kept, folder), reused: true };
  const sorted = readRecords().toSorted((a, b) => (a.permalink < b.permalink ? -1 : 1));
  const { indexRecords } = await import('./index-records.ts');
  const made = await keepIndex(folder, await indexRecords(sorted));
  return { files: nameFiles(made, folder), reused: false };
}

function nameFiles(names: readonly string[], folder: string): OutputFile[] {
  return names.map((name) => ({
    path: `pagefind/${name}` as OutputPath,
    content: { file: join(folder, name) },
  }));
}
