import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import type { Hash, OutputPath } from '../model/paths.ts';
import type { Provenance } from '../model/provenance.ts';
import { hasErrorCode } from '../support/error-code.ts';
import { parseJson } from '../support/parse-json.ts';
import { readPages } from './page-record.ts';

/** What is known of the last publication of a newspaper. */
export interface RecordedSite {
  readonly provenance: Provenance;
  /** Folder of the output, absolute. */
  readonly out: string;
  /** Hashes of its pages, by path; none where the cache is lost. */
  readonly pages: ReadonlyMap<OutputPath, Hash>;
}

const digest = z.object({ files: z.number(), hash: z.string() });
const shape = z.object({ out: z.string(), inputs: digest, output: digest });

/** Reads what the last publication left of itself; undefined where there was none, or it cannot be understood. */
export async function readRecordedSite(
  root: string,
  { stateDir, cacheDir }: { readonly stateDir: string; readonly cacheDir: string },
): Promise<RecordedSite | undefined> {
  const written = parseJson(readIfThere(join(stateDir, 'provenance.json')));
  if (!shape.safeParse(written).success) return undefined;
  const provenance = written as Provenance;
  const files = Object.entries((await readPages(cacheDir, provenance.out))?.files ?? {});
  const pages = new Map(files.map(([path, { hash }]) => [path as OutputPath, hash]));
  return { provenance, out: resolve(root, provenance.out), pages };
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (!hasErrorCode(error, 'ENOENT')) throw error;
    return '';
  }
}
