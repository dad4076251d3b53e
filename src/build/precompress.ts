import { join } from 'node:path';
import { encode, isCompressible } from '../compress/encode.ts';
import { type EncodedStore, openEncodedStore } from '../compress/encoded-store.ts';
import { findEncoding } from '../compress/encodings.ts';
import type { BuildOptions } from '../model/build.ts';
import type { Config, EncodingName } from '../model/config.ts';
import type { EncodedFile, OutputFile } from '../model/page.ts';
import type { Hash, OutputPath } from '../model/paths.ts';
import { readContent } from '../publish/same-content.ts';
import type { BesideOffer, Sink } from '../publish/sink.ts';
import { hashContent } from '../support/hash.ts';

/** A sink that puts the compressed forms of each text file beside it. */
export interface Precompression {
  readonly sink: Sink;
  /** Names all that decides about the bytes of the compressed files; empty text where there are none. */
  readonly recipe: string;
  /** What stands beside the files that were taken. */
  readonly beside: ReadonlyMap<OutputPath, readonly EncodedFile[]>;
  /** Puts what is missing beside files that were kept. */
  complete(): Promise<void>;
}

/** What compresses files, and notes what stands beside them. */
interface Press {
  /** The sink without compressed forms. */
  readonly bare: Sink;
  readonly encodings: readonly EncodingName[];
  readonly store: EncodedStore;
  readonly beside: Map<OutputPath, EncodedFile[]>;
  /** What is to be done when all pages are there. */
  readonly late: (() => Promise<void>)[];
}

/** In these folders are files that are put with each build, though they hardly ever change. */
const lasting = /^(?:assets|pagefind)\//;

/** Lets a sink take the files that `site.yaml` asks for beside the site's own; who only looks gets none. */
export function openPrecompression(
  bare: Sink,
  { precompress = [] }: Pick<Config, 'precompress'>,
  { drafts, checkOnly, cacheDir }: Pick<BuildOptions, 'drafts' | 'checkOnly' | 'cacheDir'>,
): Precompression {
  const encodings = drafts || checkOnly ? [] : [...new Set(precompress)].toSorted();
  const recipe = nameRecipe({ precompress: encodings });
  const store = openEncodedStore(join(cacheDir, 'assets'));
  const press: Press = { bare, encodings, store, beside: new Map(), late: [] };
  return {
    recipe,
    beside: press.beside,
    async complete() {
      for (const work of press.late) await work();
    },
    sink: encodings.length === 0 ? bare : pressInto(press),
  };
}

/** The hashes of all that stands beside files. */
export function listForms({ beside }: Precompression): (readonly [OutputPath, Hash])[] {
  return [...beside].flatMap(([path, forms]) =>
    forms.map(({ encoding, hash }) => [nameForm(path, encoding), hash] as const),
  );
}

/** Names all that decides about the bytes of the compressed files that the settings ask for. */
export function nameRecipe({ precompress = [] }: Pick<Config, 'precompress'>): string {
  const encodings = [...new Set(precompress)].toSorted();
  return encodings.map((name) => findEncoding(name).recipe).join('; ');
}

/** Whether what was published has the compressed files that are wanted now. */
export function isEncodedAlike(
  { recipe }: { readonly recipe: string },
  path: OutputPath,
  former: string,
): boolean {
  return recipe === '' || recipe === former || !isText(path);
}

function pressInto(press: Press): Sink {
  const { bare, encodings, store, late } = press;
  return {
    ...bare,
    async put(file) {
      await bare.put(file);
      if (isText(file.path)) await putForms(press, file, encodings);
    },
    keep(path, stamp) {
      const read = bare.keep(path, stamp);
      if (!read || !isText(path)) return read;
      const known = lasting.test(path) ? [] : (stamp.encoded ?? []);
      const kept = known.filter((form) => bare.keep(nameForm(path, form.encoding), form));
      for (const form of kept) note(press, path, form);
      const gone = known.filter((form) => !kept.includes(form)).map(({ encoding }) => encoding);
      const lost = lasting.test(path) ? encodings : gone;
      if (lost.length > 0) late.push(() => putForms(press, { path, content: read() }, lost));
      return read;
    },
    async offer(path) {
      const offer = await bare.offer(path);
      return offer && isText(path) ? { ...offer, beside: await offerForms(press, path) } : offer;
    },
    async commit() {
      const changes = await bare.commit();
      store.prune();
      return changes;
    },
  };
}

async function putForms(
  press: Press,
  { path, content }: OutputFile,
  wanted: readonly EncodingName[],
): Promise<void> {
  const bytes = readContent(content);
  if (!isCompressible(path, bytes.byteLength)) return;
  const hash = lasting.test(path) ? hashContent(bytes) : undefined;
  for (const name of wanted) {
    const form = hash ? await press.store.encode(hash, name, () => bytes) : encode(bytes, name);
    if (!form) continue;
    await press.bare.put({ path: nameForm(path, name), content: form });
    note(press, path, { encoding: name, hash: hashContent(form) });
  }
}

async function offerForms(press: Press, path: OutputPath): Promise<BesideOffer[]> {
  const offers: BesideOffer[] = [];
  for (const encoding of press.encodings) {
    const offer = await press.bare.offer(nameForm(path, encoding));
    if (!offer) throw new Error(`the sink has a place for ${path}, and none beside it`);
    const take: BesideOffer['take'] = ({ hash, isNew }) => {
      offer.take(isNew);
      note(press, path, { encoding, hash });
    };
    offers.push({ encoding, place: offer.place, take });
  }
  return offers;
}

function note({ beside }: Press, path: OutputPath, { encoding, hash }: EncodedFile): void {
  const forms = beside.get(path) ?? [];
  forms.push({ encoding, hash });
  beside.set(path, forms);
}

/** Whether it can have compressed forms, large as it may be. */
function isText(path: OutputPath): boolean {
  return isCompressible(path, Infinity);
}

function nameForm(path: OutputPath, encoding: EncodingName): OutputPath {
  return `${path}${findEncoding(encoding).ending}` as OutputPath;
}
