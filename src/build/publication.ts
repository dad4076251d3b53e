import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as z from 'zod';
import { readCacheFile, writeCacheFile } from '../cache/cache-file.ts';
import type { BuildOptions, MadePage } from '../model/build.ts';
import type { Variant } from '../model/image.ts';
import type { FileStamp } from '../model/page.ts';
import type { Hash, Permalink, SourcePath } from '../model/paths.ts';
import type { AddressedPage } from '../model/redirect.ts';

/** A page as it was published. */
export interface PublishedPage extends MadePage, FileStamp {
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

/** Where the records are kept, and of which folder of output. */
export type PublicationPlace = Pick<BuildOptions, 'root' | 'out' | 'stateDir' | 'cacheDir'>;

const hash = z.string().transform((value) => value as Hash);
const page = z.object({
  address: z.string().transform((value) => value as Permalink),
  source: z.string().transform((value) => value as SourcePath),
  id: z.string(),
  hash,
});
const file = z.object({
  key: hash,
  contentKey: hash,
  ingredients: z.string(),
  receipt: hash.optional(),
  variants: z.array(z.custom<Variant>()),
  hash,
  size: z.number(),
  changed: z.number(),
  told: z.literal(true).optional(),
});

/** The files as they were written: they can be written again. */
const pageRecord = z.object({ files: z.record(z.string(), file), proof: z.string() });
/** What nothing else knows. */
const addressRecord = z.array(page);

/** The record of the folder; an empty one where there is none, or it cannot be understood: then less is known. */
export async function readPublication(place: PublicationPlace): Promise<Publication> {
  const name = nameFolder(place);
  const written = (await readRecords(namePages(place), pageRecord))[name];
  const pages = (await readRecords(nameAddresses(place), addressRecord))[name];
  return { ...(written ?? { files: {}, proof: '' }), pages: pages ?? [] };
}

/** Keeps the record of the folder; forgets those of folders that are gone. Throws ProblemError (exit 2) if it cannot. */
export async function writePublication(place: PublicationPlace, publication: Publication): Promise<void> {
  const { files, proof, pages } = publication;
  await writeRecord(place, namePages(place), pageRecord, { files, proof });
  await writeRecord(place, nameAddresses(place), addressRecord, pages);
}

async function writeRecord<Kind>(
  place: PublicationPlace,
  record: string,
  kind: z.ZodType<Kind>,
  mine: unknown,
): Promise<void> {
  const others = Object.entries(await readRecords(record, kind)).filter(([out]) =>
    existsSync(join(place.root, out)),
  );
  const all = { ...Object.fromEntries(others), [nameFolder(place)]: mine };
  await writeCacheFile(record, JSON.stringify(all));
}

async function readRecords<Kind>(
  record: string,
  kind: z.ZodType<Kind>,
): Promise<Readonly<Record<string, Kind>>> {
  const bytes = await readCacheFile(record);
  const parsed = z.record(z.string(), kind).safeParse(parseJson(bytes?.toString() ?? ''));
  return parsed.success ? parsed.data : {};
}

/** Relative to the newspaper, which may stand elsewhere tomorrow. */
function nameFolder({ root, out }: PublicationPlace): string {
  return relative(root, out);
}

function namePages({ cacheDir }: PublicationPlace): string {
  return join(cacheDir, 'pages.json');
}

function nameAddresses({ stateDir }: PublicationPlace): string {
  return join(stateDir, 'publication.json');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
