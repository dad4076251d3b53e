import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openStamps } from '../cache/file-stamp.ts';
import { settingsFile } from '../config/load.ts';
import type { BuildOptions, BuildResult, Published } from '../model/build.ts';
import type { FileStamp } from '../model/page.ts';
import type { Hash, OutputPath } from '../model/paths.ts';
import type { PublishedPage } from '../model/publication.ts';
import type { DiskSink } from '../publish/disk.ts';
import type { GitState } from '../support/git-state.ts';
import { build } from './build.ts';
import { recordChanges, recordNoChanges } from './changes.ts';
import { hashRecent } from './inputs.ts';
import type { Observe } from './observe.ts';
import { recallOutcome, rememberOutcome } from './outcome.ts';
import { forgetProvenance, readProvenance, recordProvenance, renewProvenance } from './provenance.ts';

/**
 * Builds the newspaper into its output folder, and records what was published. Where nothing has changed that the last build
 * depended on, what that came to stands. Rejects with ProblemError when work cannot go on.
 */
export async function publishNewspaper(
  options: BuildOptions,
  sink: DiskSink,
  observe: Observe,
  git: Promise<GitState | undefined>,
): Promise<BuildResult> {
  // A folder that is no newspaper stays as it is; the build tells why.
  if (!existsSync(join(options.root, settingsFile))) return build(options, sink, observe);
  const stampOf = openStamps(options.cacheDir);
  const former = await readProvenance(options.stateDir);
  const known = former && (await recallOutcome(options, sink, stampOf, observe));
  if (known) {
    await recordNoChanges(options);
    await renewProvenance(former, options, await git);
    return known;
  }
  const recent = hashRecent(options.root, stampOf);
  const result = await build({ ...options, stampOf }, sink, (event) => {
    if (event.stage === 'publish') forgetProvenance(options.stateDir);
    observe(event);
  });
  const { site, changes } = result;
  if (!site || !changes) return result;
  const pages = await recordChanges(site, changes, options, sink.stampOf);
  const [inputs, hashes] = [site.listInputs(), hashOutput(site)];
  await recordProvenance({ inputs, output: hashes }, options, await git);
  const output = new Map(
    Array.from(hashes, ([path, hash]) => [path, { hash, ...stampOutput(path, pages, options.out, sink) }]),
  );
  await rememberOutcome(result, { ...site, recent, inputs, output }, options, stampOf);
  return result;
}

function hashOutput({ made, hashOthers }: Published): ReadonlyMap<OutputPath, Hash> {
  const hashes = new Map(hashOthers());
  for (const [path, { hash }] of made) hashes.set(path, hash);
  return hashes;
}

function stampOutput(
  path: OutputPath,
  pages: Readonly<Record<string, PublishedPage>>,
  out: string,
  sink: DiskSink,
): Pick<FileStamp, 'size' | 'changed'> {
  const known = pages[path] ?? sink.stampOf(path);
  if (known) return { size: known.size, changed: known.changed };
  const { size, mtimeMs } = statSync(`${out}/${path}`);
  return { size, changed: mtimeMs };
}
