import { rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import * as z from 'zod';
import { blameCache, readCacheFile, writeCacheFile } from '../cache/cache-file.ts';
import type { BuildOptions, ReadInput } from '../model/build.ts';
import type { Hash, OutputPath } from '../model/paths.ts';
import type { Provenance } from '../model/provenance.ts';
import type { GitState } from '../support/git-state.ts';
import { digestFiles } from '../support/digest-files.ts';
import { parseJson } from '../support/parse-json.ts';
import { productVersion } from '../support/product-version.ts';
import { hashProgram } from '../support/program-hash.ts';
import { hashOwnInputs } from './inputs.ts';

const digest = z.object({ files: z.number(), hash: z.string() });
const shape = z.object({ out: z.string(), inputs: digest, output: digest });

/** What the last publication left of itself; undefined where there was none, or it cannot be understood. */
export async function readProvenance(stateDir: string): Promise<Provenance | undefined> {
  const written = parseJson((await readCacheFile(nameFile(stateDir)))?.toString() ?? '');
  return shape.safeParse(written).success ? (written as Provenance) : undefined;
}

/** A published site, file by file. */
export interface DescribedSite {
  readonly inputs: readonly ReadInput[];
  readonly output: ReadonlyMap<OutputPath, Hash>;
}

/**
 * Writes `provenance.json` beside the record of the publication: from what the site was made, and what it is. Throws ProblemError
 * (exit 2) if it cannot be written.
 */
export async function recordProvenance(
  { inputs, output }: DescribedSite,
  { root, out, stateDir, asOf }: Pick<BuildOptions, 'root' | 'out' | 'stateDir' | 'asOf'>,
  git: GitState | undefined,
): Promise<void> {
  const provenance: Provenance = {
    broadsheet: productVersion,
    program: hashProgram(),
    node: process.version,
    asOf: new Date(asOf).toISOString(),
    ...(git && { git }),
    inputs: digestFiles(hashOwnInputs(inputs)),
    out: relative(root, out).split(sep).join('/'),
    output: digestFiles(output),
  };
  await writeProvenance(stateDir, provenance);
}

/**
 * Says of the same site that it is what is made now, too. Throws ProblemError (exit 2) if that cannot be written.
 */
export async function renewProvenance(
  former: Provenance,
  { stateDir, asOf }: Pick<BuildOptions, 'stateDir' | 'asOf'>,
  git: GitState | undefined,
): Promise<void> {
  const { git: _, ...rest } = former;
  await writeProvenance(stateDir, { ...rest, asOf: new Date(asOf).toISOString(), ...(git && { git }) });
}

/** To be called before a site is replaced: a build that is killed leaves none, rather than one of another site. Throws ProblemError (exit 2). */
export function forgetProvenance(stateDir: string): void {
  try {
    rmSync(nameFile(stateDir), { force: true });
  } catch (error) {
    throw blameCache(stateDir, error);
  }
}

async function writeProvenance(stateDir: string, provenance: Provenance): Promise<void> {
  await writeCacheFile(nameFile(stateDir), `${JSON.stringify(provenance, null, 2)}\n`);
}

function nameFile(stateDir: string): string {
  return join(stateDir, 'provenance.json');
}
