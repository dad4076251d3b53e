import type { BuildMemory, BuildOptions, Published } from '../model/build.ts';
import type { Publication, PublishedPage } from '../model/publication.ts';
import { isFresh, type MemoryPart } from './memory.ts';
import { readPublication } from './publication.ts';

const remembered: MemoryPart<Publication> = new WeakMap();

/** What is known of the last publication: as it is remembered, or as it was recorded. */
export async function recallPublication(options: BuildOptions): Promise<Publication> {
  const { memory } = options;
  const known = memory && remembered.get(memory);
  if (known && isFresh(memory)) return known;
  const recorded = await readPublication(options);
  return known
    ? { ...recorded, files: known.files, proof: known.proof, encodings: known.encodings }
    : recorded;
}

/** Remembers what was published; only the sink knows sizes and times of its files, so the hash of a page decides. */
export function rememberSite(memory: BuildMemory, { made, told, proof, last }: Published): void {
  const files = Object.create(null) as Record<string, PublishedPage>;
  for (const [path, page] of made) {
    files[path] = {
      ...page,
      encoded: undefined,
      size: 0,
      changed: 0,
      ...(told.has(path) && { told: true as const }),
    };
  }
  remembered.set(memory, { ...last, files, proof, encodings: '' });
}
