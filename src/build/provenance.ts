import { rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { blameCache, writeCacheFile } from '../cache/cache-file.ts';
import type { BuildOptions, Published } from '../model/build.ts';
import type { Hash } from '../model/paths.ts';
import type { Provenance } from '../model/provenance.ts';
import type { GitState } from '../support/git-state.ts';
import { digestFiles } from '../support/digest-files.ts';
import { productVersion } from '../support/product-version.ts';
import { hashProgram } from '../support/program-hash.ts';

/**
 * Writes `provenance.json` beside the record of the publication: from what the site was made, and what it is. Throws ProblemError
 * (exit 2) if it cannot be written.
 */
export async function recordProvenance(
  { made, hashOthers, hashInputs }: Published,
  { root, out, stateDir, asOf }: Pick<BuildOptions, 'root' | 'out' | 'stateDir' | 'asOf'>,
  git: GitState | undefined,
): Promise<void> {
  const output = new Map<string, Hash>(hashOthers());
  for (const [path, { hash }] of made) output.set(path, hash);
  const provenance: Provenance = {
    broadsheet: productVersion,
    program: hashProgram(),
    node: process.version,
    asOf: new Date(asOf).toISOString(),
    ...(git && { git }),
    inputs: digestFiles(hashInputs()),
    out: relative(root, out).split(sep).join('/'),
    output: digestFiles(output),
  };
  await writeCacheFile(nameFile(stateDir), `${JSON.stringify(provenance, null, 2)}\n`);
}

/** To be called before a site is replaced: a build that is killed leaves none, rather than one of another site. Throws ProblemError (exit 2). */
export function forgetProvenance(stateDir: string): void {
  try {
    rmSync(nameFile(stateDir), { force: true });
  } catch (error) {
    throw blameCache(stateDir, error);
  }
}

function nameFile(stateDir: string): string {
  return join(stateDir, 'provenance.json');
}
