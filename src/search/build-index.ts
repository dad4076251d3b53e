import { join } from 'node:path';
import type { OutputFile } from '../model/page.ts';
import type { OutputPath } from '../model/paths.ts';
import type { SearchRecord } from '../model/search.ts';
import { hashContent } from '../support/hash.ts';
import { indexRecords } from './index-records.ts';
import { findIndex, keepIndex } from './index-store.ts';
import { engineVersion } from './engine-version.ts';

/** The files of `/pagefind/`, and whether they had to be made. */
export interface SearchIndex {
  readonly files: readonly OutputFile[];
  readonly reused: boolean;
}

/**
 * The search index of the records, in any order: the same records give the same bytes. Made only if `cacheDir` does
 * not hold it whole. Throws ProblemError (exit 2) where it cannot be made or kept.
 */
export async function buildSearchIndex(
  records: readonly SearchRecord[],
  cacheDir: string,
): Promise<SearchIndex> {
  const sorted = records.toSorted((a, b) => (a.permalink < b.permalink ? -1 : 1));
  const folder = join(cacheDir, 'search', hashContent(JSON.stringify([engineVersion, sorted])));
  const kept = await findIndex(folder);
  if (kept) return { files: nameFiles(kept, folder), reused: true };
  const made = await keepIndex(folder, await indexRecords(sorted));
  return { files: nameFiles(made, folder), reused: false };
}

function nameFiles(names: readonly string[], folder: string): OutputFile[] {
  return names.map((name) => ({
    path: `pagefind/${name}` as OutputPath,
    content: { file: join(folder, name) },
  }));
}
