import { extname } from 'node:path';
import type { PictureFormat } from '../model/image.ts';
import type { SourcePath } from '../model/paths.ts';
import type { Finding } from '../model/problem.ts';
import { refuseName } from './refuse.ts';

const extensions = {
  jpeg: ['jpg', 'jpeg', 'jpe', 'jfif'],
  png: ['png'],
  webp: ['webp'],
  gif: ['gif'],
  tiff: ['tif', 'tiff'],
  svg: ['svg'],
} as const satisfies Record<PictureFormat, readonly [string, ...string[]]>;

/** What to say where a file's name ends unlike its content; undefined where they agree. */
export function findMisnaming(file: SourcePath, format: PictureFormat): Finding | undefined {
  const written = extname(file).slice(1).toLowerCase();
  const fitting: readonly string[] = extensions[format];
  return fitting.includes(written) ? undefined : refuseName(file, format, extensions[format][0]);
}
