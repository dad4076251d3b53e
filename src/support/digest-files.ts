import type { Hash } from '../model/paths.ts';
import type { Digest } from '../model/provenance.ts';
import { hashContent } from './hash.ts';

/** The hash of lines `<hash>  <path>`, as sha256sum prints them, in the order of the paths by code unit. */
export function digestFiles(files: ReadonlyMap<string, Hash>): Digest {
  const lines = Array.from(files.keys())
    .toSorted()
    .map((path) => `${files.get(path)}  ${path}\n`);
  return { files: files.size, hash: hashContent(lines.join('')) };
}
