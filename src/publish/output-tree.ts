import { type Dirent, readdirSync, statSync } from 'node:fs';
import { hasErrorCode } from '../support/error-code.ts';
import { isKept } from './ownership.ts';
import type { KnownFolders, Look } from './tree-memory.ts';

/** What stands in an output folder, by path relative to it; `other` is a link or a device: never followed. */
export type OutputTree = ReadonlyMap<string, 'file' | 'folder' | 'other'>;

/** Lists the site's part of an output folder; a missing folder is empty. Folders that are as they are known to be are not read. */
export function readOutputTree(root: string, known: KnownFolders): { tree: OutputTree; look: Look } {
  const tree = new Map<string, 'file' | 'folder' | 'other'>();
  const changes = new Map<string, number>();
  const at = performance.now();
  let read = 0;
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const place = folder === '' ? root : `${root}/${folder}`;
    // Before its contents: what comes later has a later time.
    const stats = statSync(place, { throwIfNoEntry: false });
    if (!stats) continue;
    changes.set(folder, stats.ctimeMs);
    const before = known.get(folder);
    if (before && before.changed === stats.ctimeMs && before.inode === stats.ino) {
      for (const name of before.files) tree.set(`${folder}/${name}`, 'file');
      for (const name of before.folders) {
        tree.set(`${folder}/${name}`, 'folder');
        folders.push(`${folder}/${name}`);
      }
      continue;
    }
    read += 1;
    for (const child of listFolder(place)) {
      const path = folder === '' ? child.name : `${folder}/${child.name}`;
      if (isKept(path)) continue;
      tree.set(path, describeKind(child));
      if (child.isDirectory()) folders.push(path);
    }
  }
  return { tree, look: { at, changes, read } };
}

function listFolder(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return [];
    throw error;
  }
}

function describeKind(child: Dirent): 'file' | 'folder' | 'other' {
  if (child.isDirectory()) return 'folder';
  return child.isFile() ? 'file' : 'other';
}
