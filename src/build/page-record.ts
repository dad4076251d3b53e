import { existsSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readSealed, writeSealed } from '../cache/sealed-file.ts';
import type { EncodingName } from '../model/config.ts';
import type { Variant } from '../model/image.ts';
import type { EncodedStamp } from '../model/page.ts';
import type { Hash, OutputPath } from '../model/paths.ts';
import type { Publication, PublishedPage } from '../model/publication.ts';
import { hashContent } from '../support/hash.ts';

/** What is known of the pages of one output folder. */
export type PageRecord = Pick<Publication, 'files' | 'proof' | 'encodings'>;

/**
 * One page: path, key, content key, receipt or nothing, ingredients, hash, size, time of change, whether told, numbers of its picture
 * files, and its compressed forms where there are any. Ten thousand names of fields would cost as much as what they say.
 */
type Row = readonly [
  string,
  Hash,
  Hash,
  Hash | 0,
  string,
  Hash,
  number,
  number,
  0 | 1,
  ...(number | EncodedRow)[],
];

/** One compressed form: encoding, hash, size, time of change. */
type EncodedRow = readonly [EncodingName, Hash, number, number];

interface WrittenRecord {
  readonly out: string;
  readonly proof: string;
  readonly encodings?: string;
  /** Each picture file once, by its number. */
  readonly variants: readonly Variant[];
  readonly rows: readonly Row[];
}

/** The record of the output of this name; undefined where there is none, or not as it was written. */
export async function readPages(cacheDir: string, name: string): Promise<PageRecord | undefined> {
  const record = await readRecord(namePages(cacheDir, name));
  if (record?.out !== name) return undefined;
  const files: Record<string, PublishedPage> = {};
  for (const row of record.rows) files[row[0]] = readRow(row, record.variants);
  return { files, proof: record.proof, encodings: record.encodings ?? '' };
}

/** Keeps the record, and forgets those of folders that are gone. Throws ProblemError (exit 2) if it cannot. */
export async function writePages(
  { root, cacheDir }: { readonly root: string; readonly cacheDir: string },
  name: string,
  { files, proof, encodings }: PageRecord,
): Promise<void> {
  const variants = new Map<OutputPath, { readonly number: number; readonly variant: Variant }>();
  const numberOf = (variant: Variant): number => {
    const { number } = variants.get(variant.path) ?? { number: variants.size };
    variants.set(variant.path, { number, variant });
    return number;
  };
  const rows = Object.entries(files).map(([path, page]) => writeRow(path, page, numberOf));
  const listed = Array.from(variants.values(), ({ variant }) => variant);
  const record: WrittenRecord = { out: name, proof, encodings, variants: listed, rows };
  await writeSealed(namePages(cacheDir, name), record);
  await forgetGone(root, cacheDir);
}

function readRow(row: Row, variants: readonly Variant[]): PublishedPage {
  const [, key, contentKey, receipt, ingredients, hash, size, changed, told, ...rest] = row;
  const encoded = rest.flatMap((one) => (typeof one === 'number' ? [] : [readEncoded(one)]));
  return {
    key,
    contentKey,
    ...(receipt !== 0 && { receipt }),
    ingredients,
    hash,
    size,
    changed,
    ...(told === 1 && { told: true }),
    ...(encoded.length > 0 && { encoded }),
    variants: rest.flatMap((one) => (typeof one === 'number' ? (variants[one] ?? []) : [])),
  };
}

function writeRow(path: string, page: PublishedPage, numberOf: (variant: Variant) => number): Row {
  const { key, contentKey, receipt = 0, ingredients, hash, size, changed, told, variants } = page;
  const rest = [...variants.map(numberOf), ...(page.encoded ?? []).map(writeEncoded)];
  return [path, key, contentKey, receipt, ingredients, hash, size, changed, told ? 1 : 0, ...rest];
}

function readEncoded([encoding, hash, size, changed]: EncodedRow): EncodedStamp {
  return { encoding, hash, size, changed };
}

function writeEncoded({ encoding, hash, size, changed }: EncodedStamp): EncodedRow {
  return [encoding, hash, size, changed];
}

async function forgetGone(root: string, cacheDir: string): Promise<void> {
  const names = await readdir(nameHome(cacheDir));
  if (names.length < 2) return;
  for (const file of names.map((name) => join(nameHome(cacheDir), name))) {
    const record = await readRecord(file);
    if (!record || !existsSync(join(root, record.out))) rmSync(file, { force: true, recursive: true });
  }
}

async function readRecord(file: string): Promise<WrittenRecord | undefined> {
  return (await readSealed(file)) as WrittenRecord | undefined;
}

function nameHome(cacheDir: string): string {
  return join(cacheDir, 'pages');
}

/** The file of the record of that output. */
export function namePages(cacheDir: string, name: string): string {
  return join(nameHome(cacheDir), `${hashContent(name).slice(0, 16)}.json`);
}
