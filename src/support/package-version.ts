import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import * as z from 'zod';

const manifestShape = z.object({ version: z.string() });

/** The version of a package that this program has beside it, without loading it; throws where there is none. */
export function findPackageVersion(name: string): string {
  const manifest = findPackageJSON(name, import.meta.url);
  if (manifest === undefined) throw new Error(`the package ${name} has no manifest`);
  return manifestShape.parse(JSON.parse(readFileSync(manifest, 'utf8'))).version;
}
