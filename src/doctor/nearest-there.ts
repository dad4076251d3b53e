import { existsSync } from 'node:fs';
import { dirname } from 'node:path';

/** The path itself, or the nearest one above it at which there is something. */
export function nearestThere(path: string): string {
  let above = path;
  while (!existsSync(above) && above !== dirname(above)) above = dirname(above);
  return above;
}
