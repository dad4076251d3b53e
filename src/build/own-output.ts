import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { readCacheFile, writeCacheFile } from '../cache/cache-file.ts';
import type { Changes } from '../model/page.ts';
import { ProblemError } from '../model/problem.ts';
import { markOwner, readOwner } from '../publish/ownership.ts';
import { parseJson } from '../support/parse-json.ts';
import { nameFolder, type PublicationPlace } from './publication.ts';
import { loadSettings } from './settings.ts';

/** An output folder in which no other newspaper's site stands. */
export interface OwnOutput {
  /** Says in the folder whose site it is, after a publication. Rejects with ProblemError (exit 2) if that cannot be remembered. */
  mark(changes: Changes): Promise<void>;
}

/**
 * Throws ProblemError (exit 2) where another newspaper's site stands in the output: one of another `url`, which a newspaper takes along wherever it is
 * checked out. One that has got a new `url` remembers under which it published there last. To be called by who has the lock.
 */
export async function openOwnOutput(place: PublicationPlace): Promise<OwnOutput> {
  const { config } = await loadSettings(place.root);
  // What is wrong with the settings the build tells.
  if (!config) return { mark: () => Promise.resolve() };
  const { out } = place;
  const { url } = config;
  const record = await readRecord(place);
  const other = findOther(place, url, record);
  if (other !== undefined) throw refuse(out, other, url);
  return {
    async mark({ added, changed, removed }) {
      if (added.length + changed.length + removed.length > 0) markOwner(out, url);
      if (readOwner(out) === url) await remember(record, url, place);
    },
  };
}

/** Throws ProblemError (exit 2) where the site that is to be deployed, or otherwise handed on, is another newspaper's. */
export async function refuseSiteOfAnother(place: PublicationPlace, url: string): Promise<void> {
  const other = findOther(place, url, await readRecord(place));
  if (other === undefined) return;
  const message = `${place.out} is the site of another newspaper (${other}); readers would get it in the place of this one (${url}).`;
  const hint = 'name the folder of this newspaper with `--out`, or build it';
  throw new ProblemError([{ code: 'output-of-another', severity: 'error', message, hint }], 2);
}

function findOther(
  place: PublicationPlace,
  url: string,
  record: ReadonlyMap<string, string>,
): string | undefined {
  const owner = readOwner(place.out);
  return owner === url || owner === record.get(nameFolder(place)) ? undefined : owner;
}

const recordShape = z.record(z.string(), z.string());

function nameRecord({ stateDir }: PublicationPlace): string {
  return join(stateDir, 'outputs.json');
}

/** The address of the site that was published last, by output folder. */
async function readRecord(place: PublicationPlace): Promise<ReadonlyMap<string, string>> {
  const bytes = await readCacheFile(nameRecord(place));
  return new Map(Object.entries(recordShape.safeParse(parseJson(bytes?.toString() ?? '')).data ?? {}));
}

async function remember(
  record: ReadonlyMap<string, string>,
  url: string,
  place: PublicationPlace,
): Promise<void> {
  const name = nameFolder(place);
  if (record.get(name) === url) return;
  const others = [...record].filter(([other]) => existsSync(join(place.root, other)));
  await writeCacheFile(nameRecord(place), JSON.stringify(Object.fromEntries([...others, [name, url]])));
}

function refuse(out: string, owner: string, url: string): ProblemError {
  const message = `${out} is the site of another newspaper (${owner}), and a build of this one (${url}) would delete it.`;
  const hint =
    'name another folder with `--out`; if the newspaper has only got another `url`, remove that folder, and build again';
  return new ProblemError([{ code: 'output-of-another', severity: 'error', message, hint }], 2);
}
