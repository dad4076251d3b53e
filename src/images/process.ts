import type { Picture, Variant } from '../model/image.ts';
import type { Hash, OutputPath, SourcePath } from '../model/paths.ts';
import type { Finding, Problem } from '../model/problem.ts';
import { forEachLimited } from '../support/for-each-limited.ts';
import { hashContent } from '../support/hash.ts';
import { pictureConcurrency } from './concurrency.ts';
import type { EncodeSettings, VariantGroup } from './encode.ts';
import { readPicture } from './read-picture.ts';
import { refuseChange, refuseDamaged } from './refuse.ts';
import { openVariantStore, type VariantStore } from './variant-store.ts';

export interface EncodeOptions {
  /** The newspaper's folder; absolute, as is `cacheDir`. */
  readonly root: string;
  readonly cacheDir: string;
  readonly pictures: ReadonlyMap<SourcePath, Picture>;
  readonly images: EncodeSettings;
  /** Told as variants become ready, with how many are and how many there are. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface EncodedPictures {
  /** Absolute name of the file in the cache that holds a variant; in the order of the variants. */
  readonly files: ReadonlyMap<OutputPath, string>;
  /** Of their bytes. */
  readonly hashes: ReadonlyMap<OutputPath, Hash>;
  readonly encoded: number;
  readonly reused: number;
  /** One for each picture that could not be encoded. */
  readonly problems: readonly Problem[];
}

/** Makes the variants' files, each path once: those in the cache are reused, the others encoded and kept there. */
export async function encodeVariants(
  variants: Iterable<Variant>,
  options: EncodeOptions,
): Promise<EncodedPictures> {
  const wanted = new Map(Array.from(variants, (variant) => [variant.path, variant]));
  const store = await openVariantStore(options.cacheDir);
  const work: Work = { options, store, files: new Map(), refused: new Map(), total: wanted.size };
  const missing = await reuseVariants(wanted.values(), work);
  const reused = work.files.size;
  await forEachLimited(groupByPixels(missing), pictureConcurrency, (group) => fillGroup(group, work));
  return {
    files: sortFiles(wanted.keys(), work.files),
    hashes: hashVariants(work),
    encoded: work.files.size - reused,
    reused,
    problems: [...work.refused]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, finding]) => toProblem(finding)),
  };
}

function sortFiles(
  paths: Iterable<OutputPath>,
  files: ReadonlyMap<OutputPath, string>,
): ReadonlyMap<OutputPath, string> {
  const sorted = new Map<OutputPath, string>();
  for (const path of paths) {
    const file = files.get(path);
    if (file !== undefined) sorted.set(path, file);
  }
  return sorted;
}

function hashVariants({ files, store }: Work): ReadonlyMap<OutputPath, Hash> {
  return new Map(Array.from(files.keys(), (path) => [path, store.hashOf(path)]));
}

interface Work {
  readonly options: EncodeOptions;
  readonly store: VariantStore;
  readonly files: Map<OutputPath, string>;
  readonly refused: Map<SourcePath, Finding>;
  readonly total: number;
}

function toProblem({ code, message, hint }: Finding): Problem {
  return { code, severity: 'error', message, ...(hint === undefined ? {} : { hint }) };
}

async function reuseVariants(variants: Iterable<Variant>, work: Work): Promise<Variant[]> {
  const missing: Variant[] = [];
  for (const variant of variants) {
    const file = await work.store.find(variant.path);
    if (file === undefined) missing.push(variant);
    else reportVariant(variant, file, work);
  }
  return missing;
}

function reportVariant(variant: Variant, file: string, { files, options, total }: Work): void {
  files.set(variant.path, file);
  options.onProgress?.(files.size, total);
}

function groupByPixels(variants: readonly Variant[]): Iterable<VariantGroup> {
  const groups = new Map<string, [Variant, ...Variant[]]>();
  for (const variant of variants) {
    const { picture, width, height, crop, frame } = variant;
    const key = JSON.stringify([picture, width, height, crop, frame]);
    const group = groups.get(key);
    if (group) group.push(variant);
    else groups.set(key, [variant]);
  }
  return groups.values();
}

async function fillGroup(group: VariantGroup, work: Work): Promise<void> {
  const { pictures, images } = work.options;
  const { picture: file } = group[0];
  const picture = pictures.get(file);
  if (!picture) throw new Error(`A variant of ${file} was planned, but the picture was not probed`);
  if (work.refused.has(file)) return;
  const bytes = await readSame(picture, work);
  if (!bytes) return;
  const { encodeGroup } = await import('./encode.ts');
  const encoded = encodeGroup(group, picture, bytes, images);
  for (;;) {
    const next = await encoded.next().catch((error: unknown) => refuseDamaged(file, error));
    if ('code' in next) work.refused.set(file, next);
    if ('code' in next || next.done) return;
    const [variant, content] = next.value;
    reportVariant(variant, await work.store.keep(variant.path, content), work);
  }
}

/** The bytes that the picture was planned from; undefined, with a finding, where the file holds others by now. */
async function readSame(picture: Picture, work: Work): Promise<Buffer | undefined> {
  const { bytes, refused } = await readPicture(work.options.root, picture.file);
  if (bytes && hashContent(bytes) === picture.hash) return bytes;
  work.refused.set(picture.file, refused ?? refuseChange(picture.file));
  return undefined;
}
