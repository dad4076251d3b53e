import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { hasErrorCode } from '../support/error-code.ts';
import { isKept } from './ownership.ts';

/** What stands in an output folder, by path relative to it; `other` is a link or a device: never followed. */
export type OutputTree = ReadonlyMap<string, 'file' | 'folder' | 'other'>;

/** Lists the site's part of an output folder; a missing folder is empty. */
export function readOutputTree(root: string): OutputTree {
  const tree = new Map<string, 'file' | 'folder' | 'other'>();
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const child of listFolder(join(root, folder))) {
      const path = folder === '' ? child.name : `${folder}/${child.name}`;
      if (isKept(path)) continue;
      tree.set(path, describeKind(child));
      if (child.isDirectory()) folders.push(path);
    }
  }
  return tree;
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
