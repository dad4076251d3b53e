import { readFileSync } from 'node:fs';
import type { Hash } from '../model/paths.ts';
import type { Bundles } from './bundle-store.ts';

/** The file beside the compiled program that holds what was bundled of the default theme; the sources have none. */
declare const compiledBundles: string | undefined;

/** What was bundled of the default theme, and the hash of the files that it was made from. */
export interface ShippedBundles {
  readonly files: Hash;
  readonly bundles: readonly (readonly [name: string, text: string])[];
}

/** The bundles of exactly these files, if they were made with this program. */
export function findShipped(files: Hash): Bundles | undefined {
  if (typeof compiledBundles !== 'string') return undefined;
  const place = new URL(`../${compiledBundles}`, import.meta.url);
  const shipped = JSON.parse(readFileSync(place, 'utf8')) as ShippedBundles;
  return shipped.files === files ? new Map(shipped.bundles) : undefined;
}
