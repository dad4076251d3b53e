import { readFileSync } from 'node:fs';
import * as z from 'zod';

/** The version that package.json gives this program. */
export const productVersion = readVersion(new URL('../../package.json', import.meta.url));

function readVersion(manifest: URL): string {
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(manifest, 'utf8'))).version;
}
