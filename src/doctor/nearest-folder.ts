import { statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The folder itself, or the nearest one above it that is there. */
export function nearestFolder(folder: string): string {
  for (let above = folder; ; above = dirname(above)) {
    if (isFolder(above) || above === dirname(above)) return above;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false; // It is not there, or below something that is no folder: then one above is the nearest.
  }
}
