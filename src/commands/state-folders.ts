import { join, resolve } from 'node:path';
import { Option } from 'commander';
import type { CommandContext } from './command.ts';
import { refuseCacheFolder } from './refuse-source-folder.ts';

/** What is remembered from build to build, and what only saves time. Absolute. */
export interface StateFolders {
  readonly stateDir: string;
  readonly cacheDir: string;
}

const variable = 'BROADSHEET_CACHE_DIR';

/** The flag of every command that uses the cache. */
export function makeCacheOption(): Option {
  return new Option(
    '--cache-dir <dir>',
    `where the cache is (default: ${variable}, or else <root>/.broadsheet/cache)`,
  );
}

/** Where a command finds both; the flag comes before the variable. Throws ProblemError (exit 2) if the cache is to be among the newspaper's own files or in the site. */
export function findStateFolders(
  { root, out }: { readonly root: string; readonly out: string },
  flag: string | undefined,
  { cwd, env }: Pick<CommandContext, 'cwd' | 'env'>,
): StateFolders {
  const stateDir = join(root, '.broadsheet');
  const named = flag ?? (env[variable] || undefined);
  if (named === undefined) return { stateDir, cacheDir: join(stateDir, 'cache') };
  const cacheDir = resolve(cwd, named);
  refuseCacheFolder(cacheDir, root, out);
  return { stateDir, cacheDir };
}
