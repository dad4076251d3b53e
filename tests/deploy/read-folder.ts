import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { controlFolder } from '../../src/deploy/target.ts';
import type { Files } from './deploy-files.ts';

/** What a folder holds but what only Broadsheet reads. */
export function readFolder(folder: string): Files {
  if (!existsSync(folder)) return {};
  const found = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((one) => one.isFile());
  const paths = files.map((one) => join(one.parentPath, one.name).slice(folder.length + 1));
  const site = paths.filter((path) => !path.startsWith(`${controlFolder}/`));
  return Object.fromEntries(site.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}
