import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PublishManner } from '../../src/model/config.ts';
import { openDiskSink } from '../../src/publish/disk.ts';
import type { Sink } from '../../src/publish/sink.ts';
import type { Place } from './sink-contract.ts';

/** A newspaper's folder in the system's place for temporary files, with its output and state folders. */
export interface DiskPlace extends Place {
  readonly root: string;
  readonly out: string;
}

/** Makes an empty newspaper's folder, which is published in this manner. */
export async function makeDiskPlace(manner: PublishManner = 'folder'): Promise<DiskPlace> {
  const root = await mkdtemp(join(tmpdir(), 'broadsheet-publish-'));
  return openDiskPlace(root, manner);
}

/** A newspaper's folder that is there, published in this manner from now on. */
export function openDiskPlace(root: string, manner: PublishManner): DiskPlace {
  const out = join(root, 'public');
  const open = async (): Promise<Sink> => {
    const sink = await openDiskSink({ out, stateDir: join(root, '.broadsheet'), cacheDir: `${root}-cache` });
    await sink.prepare?.(manner);
    return sink;
  };
  return { root, out, open, read: () => readFiles(out) };
}

/** The text of every file of the site in a folder; nothing for a missing folder. */
export async function readFiles(folder: string): Promise<Record<string, string>> {
  const children = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const names = children
    .filter((child) => child.isFile() && child.name !== '.broadsheet-output')
    .map((child) => join(child.parentPath, child.name));
  const texts = names.map(
    async (name) => [name.slice(folder.length + 1), await readFile(name, 'utf8')] as const,
  );
  return Object.fromEntries(await Promise.all(texts));
}
