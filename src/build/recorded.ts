import { resolve } from 'node:path';
import type { Hash, OutputPath } from '../model/paths.ts';
import type { Provenance } from '../model/provenance.ts';
import { readPages } from './page-record.ts';
import { readProvenance } from './provenance.ts';

/** What is known of the last publication of a newspaper. */
export interface RecordedSite {
  readonly provenance: Provenance;
  /** Folder of the output, absolute. */
  readonly out: string;
  /** Hashes of its pages, by path; none where the cache is lost. */
  readonly pages: ReadonlyMap<OutputPath, Hash>;
}

/** Reads what the last publication left of itself; undefined where there was none, or it cannot be understood. */
export async function readRecordedSite(
  root: string,
  { stateDir, cacheDir }: { readonly stateDir: string; readonly cacheDir: string },
): Promise<RecordedSite | undefined> {
  const provenance = await readProvenance(stateDir);
  if (!provenance) return undefined;
  const files = Object.entries((await readPages(cacheDir, provenance.out))?.files ?? {});
  const pages = new Map(files.map(([path, { hash }]) => [path as OutputPath, hash]));
  return { provenance, out: resolve(root, provenance.out), pages };
}
