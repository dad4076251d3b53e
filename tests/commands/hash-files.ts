import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hashContent } from '../../src/support/hash.ts';

/** All files below a folder, each with its hash and its time of change. */
export function hashFiles(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  const files = names.map((name) => [name, statSync(join(folder, name))] as const);
  return Object.fromEntries(
    files
      .filter(([, stats]) => stats.isFile())
      .map(([name, { mtimeMs }]) => [name, `${hashContent(readFileSync(join(folder, name)))} ${mtimeMs}`]),
  );
}
