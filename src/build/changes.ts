import { statSync } from 'node:fs';
import { writeCacheFile } from '../cache/cache-file.ts';
import { readSidecar } from '../compress/encode.ts';
import { findEncoding } from '../compress/encodings.ts';
import type { BuildOptions, Published } from '../model/build.ts';
import type { ChangedFile, RecordedChanges, SiteChanges } from '../model/changes.ts';
import type { Changes, EncodedFile, EncodedStamp } from '../model/page.ts';
import type { OutputPath } from '../model/paths.ts';
import type { Publication, PublishedPage } from '../model/publication.ts';
import type { AddressedPage } from '../model/redirect.ts';
import { urlOf } from '../support/site-url.ts';
import { recordAnswers } from './changed-answers.ts';
import { writePublication } from './publication.ts';
import { nameChanges, readChanges } from './read-changes.ts';

/** Size and time of a file of the output that was looked at already; undefined of any other. */
export type StampOf = (path: OutputPath) => Pick<PublishedPage, 'size' | 'changed'> | undefined;

/**
 * Writes `changes.json` and the record that the next publication is compared with, both beside the cache. A page
 * that the record does not know counts as changed in its content. Resolves to the pages as they were recorded, and rejects with
 * ProblemError (exit 2) if they cannot be.
 */
export async function recordChanges(
  published: Published,
  changes: Changes,
  options: BuildOptions,
  stampOf: StampOf = () => undefined,
): Promise<Publication['files']> {
  const { made, addressed, proof, encodings, last, hashOthers } = published;
  const files = listChanges(made, changes, last.files);
  const isFirst = Object.keys(last.files).length === 0;
  const answers = await recordAnswers(options, changes, () => [...made.keys(), ...hashOthers().keys()]);
  await writeChanges({ files, ...(answers.length > 0 && { answers }) }, isFirst, options);
  const record = {
    files: stampPages(published, options.out, stampOf),
    proof,
    encodings,
    pages: rememberPages(last.pages, addressed),
  };
  await writePublication(options, record, last);
  return record.files;
}

/** Writes `changes.json` where a publication changed nothing. Rejects with ProblemError (exit 2) if it cannot. */
export function recordNoChanges(options: Pick<BuildOptions, 'stateDir' | 'asOf'>): Promise<void> {
  return writeChanges({ files: [] }, false, options);
}

async function writeChanges(
  changes: SiteChanges,
  isFirst: boolean,
  { stateDir, asOf }: Pick<BuildOptions, 'stateDir' | 'asOf'>,
): Promise<void> {
  const since = isFirst ? undefined : (await readChanges(nameChanges(stateDir)))?.asOf;
  const told: RecordedChanges = { asOf: new Date(asOf).toISOString(), ...(since && { since }), ...changes };
  await writeCacheFile(nameChanges(stateDir), `${JSON.stringify(told, null, 2)}\n`);
}

/** The record of the pages; the last one itself, if it says the same. */
function stampPages({ made, told, last }: Published, out: string, stampOf: StampOf): Publication['files'] {
  const stamped: Record<string, PublishedPage> = {};
  let isSame = made.size === Object.keys(last.files).length;
  for (const [path, page] of made) {
    const stamp = stampOf(path) ?? readStamp(`${out}/${path}`);
    const encoded = page.encoded?.map((form) => stampForm(path, form, out, stampOf));
    const now = {
      ...page,
      ...stamp,
      encoded,
      ...(told.has(path) && { told: true as const }),
    };
    const before = last.files[path];
    isSame &&= before !== undefined && isSamePage(before, now);
    stamped[path] = now;
  }
  return isSame ? last.files : stamped;
}

function stampForm(path: OutputPath, form: EncodedFile, out: string, stampOf: StampOf): EncodedStamp {
  const beside = `${path}${findEncoding(form.encoding).ending}` as OutputPath;
  const { size, changed } = stampOf(beside) ?? readStamp(`${out}/${beside}`);
  return { encoding: form.encoding, hash: form.hash, size, changed };
}

function readStamp(file: string): Pick<PublishedPage, 'size' | 'changed'> {
  const { size, mtimeMs } = statSync(file);
  return { size, changed: mtimeMs };
}

function isSamePage(one: PublishedPage, other: PublishedPage): boolean {
  return (
    one.key === other.key &&
    one.contentKey === other.contentKey &&
    one.ingredients === other.ingredients &&
    one.hash === other.hash &&
    one.size === other.size &&
    one.changed === other.changed &&
    one.receipt === other.receipt &&
    one.told === other.told &&
    isSameForms(one.encoded, other.encoded)
  );
}

function isSameForms(one: PublishedPage['encoded'] = [], other: PublishedPage['encoded'] = []): boolean {
  const isSame = (form: EncodedStamp, index: number): boolean => {
    const match = other[index];
    return match?.hash === form.hash && match.size === form.size && match.changed === form.changed;
  };
  return one.length === other.length && one.every(isSame);
}

/** Once an address, by address: what was there last. The former list itself, if it says the same. */
function rememberPages(
  former: readonly AddressedPage[],
  now: readonly AddressedPage[],
): readonly AddressedPage[] {
  const byAddress = new Map(former.map((page) => [page.address, page]));
  const fresh = now.filter((page) => {
    const known = byAddress.get(page.address);
    return known?.source !== page.source || known.id !== page.id || known.hash !== page.hash;
  });
  if (fresh.length === 0) return former;
  for (const page of fresh) byAddress.set(page.address, page);
  return [...byAddress.values()].toSorted((a, b) => (a.address < b.address ? -1 : 1));
}

/** What a publication did to the site, by path; `before` are the pages of the last one, by path. */
function listChanges(
  made: Published['made'],
  { added, changed, removed }: Changes,
  before: Publication['files'],
): ChangedFile[] {
  const toFile = (path: OutputPath, change: ChangedFile['change']): ChangedFile => {
    const file = { path, url: urlOf(path), change };
    const key = made.get(path)?.contentKey;
    if (change !== 'changed' || key === undefined) return file;
    return { ...file, what: before[path]?.contentKey === key ? 'surroundings' : 'content' };
  };
  const files = [
    ...added.map((path) => toFile(path, 'added')),
    ...changed.map((path) => toFile(path, 'changed')),
    ...removed.map((path) => toFile(path, 'removed')),
  ];
  // A compressed form has no address of its own.
  return files.filter(({ path }) => !readSidecar(path)).toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
