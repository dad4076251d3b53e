import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const manifest = createRequire(import.meta.url)(
  join(dirname(fileURLToPath(import.meta.resolve('pagefind'))), '../package.json'),
) as { readonly version: string };

/** Names everything besides the records that decides about an index's bytes: to be raised with each change. */
export const engineVersion = `1, pagefind ${manifest.version}`;
