import { createIndex, type CustomRecord, type PagefindIndex } from 'pagefind';
import * as z from 'zod';
import type { SearchRecord } from '../model/search.ts';
import { omitAbsent } from '../support/omit-absent.ts';
import { blameEngine } from './search-problem.ts';

/** The files of an index, by name. */
export type IndexFiles = ReadonlyMap<string, Uint8Array>;

const isNeeded = /^(?:pagefind(?:-worker)?\.js|pagefind-entry\.json|.*\.(?:pagefind|pf_\w+))$/;

/**
 * Has Pagefind index the records, one after another, in their order. No filters and no sort keys: Pagefind writes
 * these in an order that changes from run to run. Throws ProblemError (exit 2) where Pagefind cannot run.
 */
export async function indexRecords(records: readonly SearchRecord[]): Promise<IndexFiles> {
  try {
    const { index, errors } = await createIndex();
    if (!index) throw new Error(errors.join('; '));
    return await fillIndex(index, records);
  } catch (error) {
    throw blameEngine(error);
  }
}

async function fillIndex(index: PagefindIndex, records: readonly SearchRecord[]): Promise<IndexFiles> {
  try {
    for (const record of records) refuseErrors(await index.addCustomRecord(makeRecord(record)));
    const { files, errors } = await index.getFiles();
    refuseErrors({ errors });
    const needed = files.filter(({ path }) => isNeeded.test(path));
    return new Map(needed.map(({ path, content }) => [path, settleOrder(path, content)]));
  } finally {
    await index.deleteIndex();
  }
}

function makeRecord({
  permalink,
  language,
  headline,
  section,
  date,
  sponsor,
  text,
}: SearchRecord): CustomRecord {
  return {
    url: permalink,
    language: primaryLanguage(language),
    content: text === '' ? headline : text,
    meta: omitAbsent<Record<string, string>>({ title: headline, section, date, sponsor, language }),
  };
}

/** One index a language, whatever its regions: `es-MX` and `es` are read by the same people. */
function primaryLanguage(language: string): string {
  return new Intl.Locale(language).language;
}

function refuseErrors({ errors }: { readonly errors: readonly string[] }): void {
  if (errors.length > 0) throw new Error(errors.join('; '));
}

const entryShape = z.looseObject({ languages: z.record(z.string(), z.unknown()) });

/** Pagefind lists the languages in an order that changes from run to run. */
function settleOrder(name: string, content: Uint8Array): Uint8Array {
  if (name !== 'pagefind-entry.json') return content;
  const entry = entryShape.parse(JSON.parse(new TextDecoder().decode(content)));
  const languages = Object.entries(entry.languages).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return new TextEncoder().encode(JSON.stringify({ ...entry, languages: Object.fromEntries(languages) }));
}
