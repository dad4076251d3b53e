import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod';
import type { SiteChanges } from '../model/changes.ts';
import { parseJson } from '../support/parse-json.ts';
import { controlFolder, type Records } from './target.ts';

const manifestPath = `${controlFolder}/manifest.json.gz`;
const journalPath = `${controlFolder}/journal.json`;

/** A file that Broadsheet put at a target. */
export interface DeployedFile {
  /** Of its bytes as the site has them: the first 32 digits. */
  readonly hash: string;
  readonly size: number;
  /** Of bytes and headers together: 32 digits. */
  readonly seal: string;
  /** Of a page; the first 16 digits, empty of any other file. */
  readonly contentKey: string;
  /** Since when it is not part of the site, in milliseconds since 1970; `removed`: the deploy that wrote this was to remove it. */
  readonly goneAt?: number | undefined;
}

/** Stands for the time of a file that is to be gone when the deploy has ended. */
export const removed = -1;

/** What the last complete deploy left. */
export type Manifest = ReadonlyMap<string, DeployedFile>;

const version = 1;
// Who can write to the target must not make us remove what is not the site's.
const sitePath = z.string().refine(isSitePath);
const row = z.union([
  z.tuple([sitePath, z.string(), z.number(), z.string(), z.string()]),
  z.tuple([sitePath, z.string(), z.number(), z.string(), z.string(), z.number()]),
]);
const manifestShape = z.object({ version: z.literal(version), files: z.array(row) });

/** The manifest; `damaged` where there is one that cannot be understood, undefined where there is none. */
export async function readManifest(records: Records): Promise<Manifest | 'damaged' | undefined> {
  const bytes = await records.read(manifestPath);
  if (!bytes) return undefined;
  const parsed = manifestShape.safeParse(parseJson(unpack(bytes)));
  if (!parsed.success) return 'damaged';
  return new Map(
    parsed.data.files.map(([path, hash, size, seal, contentKey, goneAt]) => [
      path,
      { hash, size, seal, contentKey, ...(goneAt !== undefined && { goneAt }) },
    ]),
  );
}

/** Whether it stays within the target, and leaves our own records alone. */
function isSitePath(path: string): boolean {
  const isSafe = !/(?:^|\/)\.{0,2}(?:\/|$)/.test(path) && !/[\\\u0000-\u001F\u007F]/.test(path);
  return isSafe && path !== controlFolder && !path.startsWith(`${controlFolder}/`);
}

function unpack(bytes: Uint8Array): string {
  try {
    return gunzipSync(bytes).toString();
  } catch {
    return ''; // Cut off, or not ours.
  }
}

/** Makes it the manifest, and so the deploy complete. */
export async function writeManifest(records: Records, manifest: Manifest): Promise<void> {
  const files = Array.from(manifest, ([path, { hash, size, seal, contentKey, goneAt }]) =>
    goneAt === undefined
      ? [path, hash, size, seal, contentKey]
      : [path, hash, size, seal, contentKey, goneAt],
  );
  await records.write(manifestPath, gzipSync(JSON.stringify({ version, files })));
}

const journalShape = z.object({
  version: z.literal(version),
  files: z.array(
    z.object({
      path: sitePath,
      url: z.string(),
      change: z.enum(['added', 'changed', 'removed']),
      what: z.enum(['content', 'surroundings']).exactOptional(),
    }),
  ),
  answers: z.array(z.string().startsWith('/')).exactOptional(),
});

/**
 * What a deploy that has not ended was to change, with all that earlier ones changed and nobody told the caches: it stands there from
 * before the first file is sent until these were told. `damaged` where it cannot be understood, undefined where there is none.
 */
export async function readJournal(records: Records): Promise<SiteChanges | 'damaged' | undefined> {
  const bytes = await records.read(journalPath);
  if (!bytes) return undefined;
  const parsed = journalShape.safeParse(parseJson(Buffer.from(bytes).toString()));
  return parsed.success ? parsed.data : 'damaged';
}

/** Writes down what is to be changed, before anything is. */
export async function writeJournal(records: Records, { files, answers }: SiteChanges): Promise<void> {
  await records.write(journalPath, Buffer.from(JSON.stringify({ version, files, answers })));
}

/** Says that all is done and told. */
export async function removeJournal(records: Records): Promise<void> {
  await records.remove([journalPath]);
}
