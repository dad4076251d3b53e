import { relative } from 'node:path';
import type { BuildOptions } from '../model/build.ts';
import type { Publication } from '../model/publication.ts';
import { nameAddresses, readAddresses, writeAddresses } from './address-record.ts';
import { namePages, readPages, writePages } from './page-record.ts';

/** Where the records are kept, and of which folder of output. */
export type PublicationPlace = Pick<BuildOptions, 'root' | 'out' | 'stateDir' | 'cacheDir'>;

/** The record of the folder; an empty one where there is none, or it cannot be understood: then less is known. */
export async function readPublication(place: PublicationPlace): Promise<Publication> {
  const name = nameFolder(place);
  const pages = await readPages(place.cacheDir, name);
  const addresses = await readAddresses(place.stateDir, name);
  return {
    files: pages?.files ?? {},
    proof: pages?.proof ?? '',
    encodings: pages?.encodings ?? '',
    ...addresses,
  };
}

/** Keeps the record of the folder, if it is another one; forgets those of folders that are gone. Throws ProblemError (exit 2) if it cannot. */
export async function writePublication(
  place: PublicationPlace,
  { files, proof, encodings, pages }: Omit<Publication, 'problems'>,
  former: Publication,
): Promise<void> {
  const name = nameFolder(place);
  const isSame = files === former.files && proof === former.proof && encodings === former.encodings;
  if (!isSame) await writePages(place, name, { files, proof, encodings });
  if (pages !== former.pages) await writeAddresses(place, name, pages);
}

/** The files that hold the record. */
export function nameRecords(place: PublicationPlace): readonly string[] {
  return [nameAddresses(place.stateDir), namePages(place.cacheDir, nameFolder(place))];
}

/** How the folder of output is called in records: relative to the newspaper, which may stand elsewhere tomorrow. */
export function nameFolder({ root, out }: Pick<PublicationPlace, 'root' | 'out'>): string {
  return relative(root, out);
}
