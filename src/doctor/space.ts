import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { type Examination, type Finding, sayOk } from './examination.ts';
import { nearestThere } from './nearest-there.ts';

const mega = 1024 * 1024;
const scarce = 1024 * mega;
const tooLittle = 64 * mega;

/** How much room there is where the site, the cache and passing files go. */
export const space: Examination = {
  name: 'disk space',
  examine: ({ out, cacheDir }) =>
    judgeSpace(
      [
        ['the site', out],
        ['the cache', cacheDir],
        ['passing files', tmpdir()],
      ].map(([what = '', folder = '']) => ({ what, folder, free: readFree(folder) })),
    ),
};

/** Free bytes of a folder, and what goes there. */
interface Room {
  readonly what: string;
  readonly folder: string;
  readonly free: number;
}

/** Judges by where there is least. */
export function judgeSpace(rooms: readonly Room[]): Finding {
  const [least] = rooms.toSorted((a, b) => a.free - b.free);
  if (!least) return sayOk('nothing to be written');
  const { what, folder, free } = least;
  const says = `${formatBytes(free)} are free for ${what} (${folder})`;
  if (free >= scarce) return sayOk(`at least ${formatBytes(free)} are free`);
  return { health: free < tooLittle ? 'bad' : 'note', says, hint: 'make room on that disk' };
}

function readFree(folder: string): number {
  const { bavail, bsize } = statfsSync(nearestThere(folder));
  return bavail * bsize;
}

function formatBytes(bytes: number): string {
  return bytes < scarce ? `${Math.floor(bytes / mega)} MB` : `${(bytes / scarce).toFixed(1)} GB`;
}
