import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openStamps } from '../cache/file-stamp.ts';
import { readSealed, writeSealed } from '../cache/sealed-file.ts';
import type { SiteFile } from '../model/deploy.ts';
import type { Hash, OutputPath } from '../model/paths.ts';
import { ProblemError } from '../model/problem.ts';
import type { PublishedPage } from '../model/publication.ts';
import { isUnfinished } from '../publish/journal.ts';
import { readOutputTree } from '../publish/output-tree.ts';
import { markerName } from '../publish/ownership.ts';
import { hashContent } from '../support/hash.ts';
import { type PublicationPlace, readPublication } from './publication.ts';

/**
 * Every file of the site that was published, with its hash, in the order of their paths. To be called by who has the newspaper's lock. Rejects
 * with ProblemError (exit 2) where no whole site stands there.
 */
export async function readSiteFiles(place: PublicationPlace): Promise<SiteFile[]> {
  const { out, stateDir, cacheDir } = place;
  refuseUnfinished(out, stateDir);
  const { tree } = readOutputTree(out, new Map());
  const paths = [...tree].flatMap(([path, kind]) => (kind === 'file' ? [path as OutputPath] : []));
  const { files } = await readPublication(place);
  const hashes = await openHashes(cacheDir, out);
  const site = paths.toSorted().map((path) => describeFile(path, out, files[path], hashes.read));
  await hashes.keep();
  return site;
}

function refuseUnfinished(out: string, stateDir: string): void {
  if (isUnfinished(stateDir))
    throw refuse(
      'unfinished-build',
      'A build was killed while it published, so the site is half the old one and half the new one.',
    );
  if (!existsSync(join(out, markerName)))
    throw refuse('nothing-to-deploy', `There is no site of Broadsheet's in ${out}.`);
}

function refuse(code: string, message: string): ProblemError {
  return new ProblemError([{ code, severity: 'error', message, hint: 'run `broadsheet build`' }], 2);
}

function describeFile(
  path: OutputPath,
  out: string,
  page: PublishedPage | undefined,
  readHash: (file: string) => Hash,
): SiteFile {
  const file = `${out}/${path}`;
  const { size, mtimeMs } = statSync(file);
  const isKnown = page?.size === size && page.changed === mtimeMs;
  const hash = isKnown ? page.hash : readHash(path);
  const contentKey = page?.hash === hash ? page.contentKey : undefined;
  return { path, size, hash, ...(contentKey !== undefined && { contentKey }) };
}

type Row = readonly [path: string, stamp: string, hash: Hash];
interface Memory {
  readonly out: string;
  readonly rows: readonly Row[];
}

/** Hashes of files, by path, which are only taken of those that have changed since the last time. */
async function openHashes(
  cacheDir: string,
  out: string,
): Promise<{ read: (path: string) => Hash; keep: () => Promise<void> }> {
  const file = join(cacheDir, 'site-files.json');
  const stamp = openStamps(cacheDir);
  const memory = (await readSealed(file)) as Memory | undefined;
  const known = new Map((memory?.out === out ? memory.rows : []).map((row) => [row[0], row]));
  const rows: Row[] = [];
  let isSame = true;
  return {
    read(path) {
      const now = stamp(`${out}/${path}`);
      const [, before, hash] = known.get(path) ?? [];
      if (hash !== undefined && before === now) {
        rows.push([path, now, hash]);
        return hash;
      }
      const read = hashContent(readFileSync(`${out}/${path}`));
      if (now !== '') {
        rows.push([path, now, read]);
        isSame = false;
      }
      return read;
    },
    async keep() {
      if (!isSame || rows.length !== known.size) await writeSealed(file, { out, rows } satisfies Memory);
    },
  };
}
