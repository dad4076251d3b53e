import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { hasErrorCode } from '../support/error-code.ts';
import type { SourcePath } from '../model/paths.ts';
import type { Finding } from '../model/problem.ts';
import { refuseBytes, refuseEmpty, refuseOutside, refuseUnreadable } from './refuse.ts';

/** A picture's bytes, or why they are not to be had; neither where there is no such file. */
export interface PictureBytes {
  readonly bytes?: Buffer;
  readonly refused?: Finding;
}

const maxBytes = 256 * 2 ** 20;

/** Reads a picture of the newspaper, never through a link that leaves `root`, never what is not a plain file. */
export async function readPicture(root: string, file: SourcePath): Promise<PictureBytes> {
  try {
    return await readWithin(await realpath(root), file);
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT', 'ENOTDIR')) return {};
    if (hasErrorCode(error, 'EACCES', 'EPERM'))
      return { refused: refuseUnreadable(file, 'access is denied') };
    if (hasErrorCode(error, 'ELOOP')) return { refused: refuseUnreadable(file, 'it links to itself') };
    throw error;
  }
}

async function readWithin(root: string, file: SourcePath): Promise<PictureBytes> {
  const path = await realpath(join(root, file));
  if (!path.startsWith(root.endsWith(sep) ? root : root + sep)) return { refused: refuseOutside(file) };
  const stats = await stat(path);
  if (!stats.isFile()) return { refused: refuseUnreadable(file, 'it is not a file') };
  if (stats.size === 0) return { refused: refuseEmpty(file) };
  if (stats.size > maxBytes) return { refused: refuseBytes(file, maxBytes) };
  return { bytes: await readFile(path) };
}
