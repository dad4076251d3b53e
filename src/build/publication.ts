import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { readCacheFile, writeCacheFile } from '../images/cache-file.ts';
import type { Hash, Permalink, SourcePath } from '../model/paths.ts';
import type { AddressedPage } from '../model/redirect.ts';

/** What is known of the last publication into a folder. */
export interface Publication {
  /** Path of a page -> its content key. */
  readonly contentKeys: Readonly<Record<string, string>>;
  /** Every article and standing page that was ever published there, once an address. */
  readonly pages: readonly AddressedPage[];
}

/** Where the record is kept, and of which folder of output. All absolute. */
export interface PublicationPlace {
  readonly root: string;
  readonly out: string;
  /** Its folder holds the record. */
  readonly cacheDir: string;
}

const page = z.object({
  address: z.string().transform((value) => value as Permalink),
  source: z.string().transform((value) => value as SourcePath),
  id: z.string(),
  hash: z.string().transform((value) => value as Hash),
});
const records = z.record(
  z.string(),
  z.object({ contentKeys: z.record(z.string(), z.string()), pages: z.array(page) }),
);

/** The record of the folder; an empty one where there is none, or it cannot be understood: then less is known. */
export async function readPublication(place: PublicationPlace): Promise<Publication> {
  const all = await readRecords(place);
  return all[nameFolder(place)] ?? { contentKeys: {}, pages: [] };
}

/** Keeps the record of the folder; forgets those of folders that are gone. Throws ProblemError (exit 2) if it cannot. */
export async function writePublication(place: PublicationPlace, publication: Publication): Promise<void> {
  const others = Object.entries(await readRecords(place)).filter(([out]) =>
    existsSync(join(place.root, out)),
  );
  const all = { ...Object.fromEntries(others), [nameFolder(place)]: publication };
  await writeCacheFile(recordOf(place), JSON.stringify(all));
}

async function readRecords(place: PublicationPlace): Promise<Readonly<Record<string, Publication>>> {
  const bytes = await readCacheFile(recordOf(place));
  const parsed = records.safeParse(parseJson(bytes?.toString() ?? ''));
  return parsed.success ? parsed.data : {};
}

/** Relative to the newspaper, which may stand elsewhere tomorrow. */
function nameFolder({ root, out }: PublicationPlace): string {
  return relative(root, out);
}

function recordOf({ cacheDir }: PublicationPlace): string {
  return join(cacheDir, '..', 'publication.json');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
