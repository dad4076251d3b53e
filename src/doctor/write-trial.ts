import { randomUUID } from 'node:crypto';
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownPrefix } from '../publish/ownership.ts';

/** Writes a file into the folder and removes it; returns the time that the disk gave it (ms). Throws what the disk refuses. */
export function writeTrial(folder: string): number {
  const file = join(folder, `${ownPrefix}doctor-${randomUUID()}`);
  try {
    writeFileSync(file, 'Broadsheet tried whether it can write here.\n', { flag: 'wx' });
    return statSync(file).mtimeMs;
  } finally {
    rmSync(file, { force: true });
  }
}
