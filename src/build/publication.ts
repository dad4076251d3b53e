import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { readCacheFile, writeCacheFile } from '../cache/cache-file.ts';
import type { FileStamp } from '../model/page.ts';
import type { Hash, Permalink, SourcePath } from '../model/paths.ts';
import type { AddressedPage } from '../model/redirect.ts';

/** A page as it was published. */
export interface PublishedPage extends FileStamp {
  readonly key: string;
  readonly contentKey: string;
  readonly ingredients: string;
  /** Whether it holds words of an unpublished article that something else said as well, then. */
  readonly told?: true | undefined;
}

/** What is known of the last publication into a folder. */
export interface Publication {
  readonly files: Readonly<Record<string, PublishedPage>>;
  /** Of what the leak proof looked for in them. */
  readonly proof: string;
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
const file = z.object({
  key: z.string(),
  contentKey: z.string(),
  ingredients: z.string(),
  hash: z.string().transform((value) => value as Hash),
  size: z.number(),
  changed: z.number(),
  told: z.literal(true).optional(),
});
const records = z.record(
  z.string(),
  z.object({ files: z.record(z.string(), file), proof: z.string(), pages: z.array(page) }),
);

/** The record of the folder; an empty one where there is none, or it cannot be understood: then less is known. */
export async function readPublication(place: PublicationPlace): Promise<Publication> {
  const all = await readRecords(place);
  return all[nameFolder(place)] ?? { files: {}, proof: '', pages: [] };
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
