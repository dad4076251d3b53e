import { z } from 'zod';

/** What `pagefind-entry.json` is checked for. */
export const entryShape = z.looseObject({
  version: z.string(),
  languages: z.record(z.string(), z.looseObject({})),
});

/** What `pagefind-entry.json` says: which indexes there are, by language. */
export type IndexEntry = z.infer<typeof entryShape>;

/** The one file whose name never changes. */
export const entryName = 'pagefind-entry.json';

/** Reads it from an index's files; throws Error where they have none. */
export function readEntry(files: ReadonlyMap<string, Uint8Array>): IndexEntry {
  return entryShape.parse(JSON.parse(new TextDecoder().decode(files.get(entryName))));
}

/** Prints it; Pagefind lists the languages in an order that changes from run to run. */
export function printEntry(entry: IndexEntry): Uint8Array {
  const languages = Object.entries(entry.languages).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Buffer.from(JSON.stringify({ ...entry, languages: Object.fromEntries(languages) }));
}

/** One entry for several indexes beside each other. */
export function joinEntries(entries: readonly IndexEntry[]): IndexEntry {
  const languages = Object.fromEntries(entries.flatMap((entry) => Object.entries(entry.languages)));
  return { version: '', ...entries[0], languages };
}
