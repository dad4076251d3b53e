import { statSync } from 'node:fs';
import type { Changes, OutputFile } from '../model/page.ts';
import type { Hash, OutputPath } from '../model/paths.ts';
import { hashContent } from '../support/hash.ts';
import { openPathRegister } from './claim-paths.ts';
import { readContent } from './same-content.ts';
import type { Sink } from './sink.ts';

/** What is known of bytes that never change: from sink to sink they need not be looked at again. */
const hashes = new WeakMap<Uint8Array, Hash>();
const origins = new WeakMap<Uint8Array, string>();

/** Opens a map as the place for a site: path -> bytes, which nobody may change. What is to stay does so though no file comes for it. */
export function openMemorySink(
  site: Map<OutputPath, Uint8Array>,
  isToStay: (path: OutputPath) => boolean = () => false,
): Sink {
  const claim = openPathRegister();
  const staged = new Map<OutputPath, Uint8Array>();
  return {
    async put({ path, content }: OutputFile) {
      claim(path);
      staged.set(path, takeContent(content, site.get(path)));
    },
    keep(path, { hash }) {
      const bytes = site.get(path);
      if (!bytes || hashOf(bytes) !== hash) return undefined;
      claim(path);
      staged.set(path, bytes);
      return () => bytes;
    },
    offer: () => Promise.resolve(undefined),
    commit() {
      for (const [path, bytes] of site) if (!staged.has(path) && isToStay(path)) staged.set(path, bytes);
      return Promise.resolve(replaceFiles(site, staged));
    },
    discard: () => Promise.resolve(staged.clear()),
  };
}

function hashOf(bytes: Uint8Array): Hash {
  const hash = hashes.get(bytes) ?? hashContent(bytes);
  hashes.set(bytes, hash);
  return hash;
}

/** The bytes, or those that are there already where they say the same. */
function takeContent(content: OutputFile['content'], old: Uint8Array | undefined): Uint8Array {
  const origin = typeof content === 'object' && 'file' in content ? stampFile(content.file) : undefined;
  if (old && origin !== undefined && origins.get(old) === origin) return old;
  const bytes = readContent(content);
  const kept = old && bytes.equals(old) ? old : bytes;
  if (origin !== undefined) origins.set(kept, origin);
  return kept;
}

function stampFile(file: string): string {
  const { size, mtimeMs, ctimeMs } = statSync(file);
  return `${size} ${mtimeMs} ${ctimeMs} ${file}`;
}

function replaceFiles(
  site: Map<OutputPath, Uint8Array>,
  staged: ReadonlyMap<OutputPath, Uint8Array>,
): Changes {
  const added: OutputPath[] = [];
  const changed: OutputPath[] = [];
  for (const [path, bytes] of staged) {
    const old = site.get(path);
    if (old === bytes) continue;
    (old ? changed : added).push(path);
    site.set(path, bytes);
  }
  const removed = [...site.keys()].filter((path) => !staged.has(path));
  for (const path of removed) site.delete(path);
  const kept = staged.size - added.length - changed.length;
  return { added: added.toSorted(), changed: changed.toSorted(), removed: removed.toSorted(), kept };
}
