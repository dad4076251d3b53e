import type { CustomRecord, PagefindIndex } from 'pagefind';
import { blameEngine } from './search-problem.ts';

/** The files that Pagefind makes, by name. */
export type EngineFiles = ReadonlyMap<string, Uint8Array>;

const isNeeded = /^(?:pagefind(?:-worker)?\.js|pagefind-entry\.json|.*\.(?:pagefind|pf_\w+))$/;

/**
 * Has Pagefind index the records in their order. No filters and no sort keys: Pagefind writes these in an order that
 * changes from run to run. Throws ProblemError (exit 2) where Pagefind cannot run.
 */
export async function runEngine(records: Iterable<CustomRecord>): Promise<EngineFiles> {
  try {
    const { createIndex } = await import('pagefind');
    const { index, errors } = await createIndex();
    if (!index) throw new Error(errors.join('; '));
    return await fillIndex(index, records);
  } catch (error) {
    throw blameEngine(error);
  }
}

async function fillIndex(index: PagefindIndex, records: Iterable<CustomRecord>): Promise<EngineFiles> {
  try {
    for (const record of records) refuseErrors(await index.addCustomRecord(record));
    const { files, errors } = await index.getFiles();
    refuseErrors({ errors });
    return new Map(
      files.filter(({ path }) => isNeeded.test(path)).map(({ path, content }) => [path, content]),
    );
  } finally {
    await index.deleteIndex();
  }
}

function refuseErrors({ errors }: { readonly errors: readonly string[] }): void {
  if (errors.length > 0) throw new Error(errors.join('; '));
}
