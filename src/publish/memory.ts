import type { Changes, OutputFile } from '../model/page.ts';
import type { OutputPath } from '../model/paths.ts';
import { hashContent } from '../support/hash.ts';
import { openPathRegister } from './claim-paths.ts';
import { readContent } from './same-content.ts';
import type { Sink } from './sink.ts';

/** Opens a map as the place for a site: path -> bytes. */
export function openMemorySink(site: Map<OutputPath, Uint8Array>): Sink {
  const claim = openPathRegister();
  const staged = new Map<OutputPath, Buffer>();
  return {
    async put({ path, content }: OutputFile) {
      claim(path);
      staged.set(path, readContent(content));
    },
    keep(path, { hash }) {
      const bytes = site.get(path);
      if (!bytes || hashContent(bytes) !== hash) return undefined;
      claim(path);
      staged.set(path, Buffer.from(bytes));
      return () => bytes;
    },
    offer: () => Promise.resolve(undefined),
    commit: () => Promise.resolve(replaceFiles(site, staged)),
    discard: () => Promise.resolve(staged.clear()),
  };
}

function replaceFiles(site: Map<OutputPath, Uint8Array>, staged: ReadonlyMap<OutputPath, Buffer>): Changes {
  const paths = [...staged.keys()].toSorted();
  const isSame = (path: OutputPath): boolean => {
    const old = site.get(path);
    return old !== undefined && staged.get(path)?.equals(old) === true;
  };
  const changes = {
    added: paths.filter((path) => !site.has(path)),
    changed: paths.filter((path) => site.has(path) && !isSame(path)),
    removed: [...site.keys()].filter((path) => !staged.has(path)).toSorted(),
    kept: paths.filter(isSame).length,
  };
  for (const path of changes.removed) site.delete(path);
  for (const [path, bytes] of staged) if (!isSame(path)) site.set(path, bytes);
  return changes;
}
