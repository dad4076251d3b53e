import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { z } from 'zod';

const manifestShape = z.object({ version: z.string() });

/** Names everything besides the records that decides about an index's bytes: to be raised with each change. */
export const engineVersion = `1, pagefind ${findVersion()}`;

function findVersion(): string {
  const manifest = findPackageJSON('pagefind', import.meta.url);
  if (manifest === undefined) throw new Error('the package pagefind has no manifest');
  return manifestShape.parse(JSON.parse(readFileSync(manifest, 'utf8'))).version;
}
