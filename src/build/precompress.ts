import { join } from 'node:path';
import { encode, isCompressible } from '../compress/encode.ts';
import { openEncodedStore } from '../compress/encoded-store.ts';
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
  readonly encodings: readonly EncodingName[];
  /** Names all that decides about the bytes of the compressed files; empty text where there are none. */
  readonly recipe: string;
  /** What stands beside the files that were taken. */
  readonly beside: ReadonlyMap<OutputPath, readonly EncodedFile[]>;
  /** Puts what is missing beside files that were kept. */
  complete(): Promise<void>;
  /** Of all that stands beside files. */
  listHashes(): readonly (readonly [OutputPath, Hash])[];
}

/** In these folders are files that are put with each build, though they hardly ever change. */
const lasting = /^(?:assets|pagefind)\//;

/** Lets a sink take the files that `site.yaml` asks for beside the site's own; who only looks gets none. */
export function openPrecompression(
  sink: Sink,
  { precompress = [] }: Pick<Config, 'precompress'>,
  { drafts, checkOnly, cacheDir }: Pick<BuildOptions, 'drafts' | 'checkOnly' | 'cacheDir'>,
): Precompression {
  const encodings = drafts || checkOnly ? [] : [...new Set(precompress)].toSorted();
  const recipe = encodings.map((name) => findEncoding(name).recipe).join('; ');
  const beside = new Map<OutputPath, EncodedFile[]>();
  if (encodings.length === 0) return { sink, encodings, recipe, beside, complete: () => Promise.resolve() };
  const store = openEncodedStore(join(cacheDir, 'assets'));
  const tell = (path: OutputPath, file: EncodedFile) =>
    void beside.set(path, [...(beside.get(path) ?? []), file]);
  const putBeside = async ({ path, content }: OutputFile, wanted = encodings): Promise<void> => {
    const bytes = readContent(content);
    if (!isCompressible(path, bytes.byteLength)) return;
    for (const name of wanted) {
      const encoded = lasting.test(path)
        ? await store.encode(hashContent(bytes), name, () => bytes)
        : encode(bytes, name);
      if (!encoded) continue;
      await sink.put({ path: nameBeside(path, name), content: encoded });
      tell(path, { encoding: name, hash: hashContent(encoded) });
    }
  };
  const late: (() => Promise<void>)[] = [];
  return {
    encodings,
    recipe,
    beside,
    async complete() {
      for (const work of late) await work();
    },
    sink: {
      ...sink,
      async put(file) {
        await sink.put(file);
        if (isText(file.path)) await putBeside(file);
      },
      keep(path, stamp) {
        const read = sink.keep(path, stamp);
        if (!read || !isText(path)) return read;
        if (lasting.test(path)) late.push(() => putBeside({ path, content: read() }));
        else
          for (const known of stamp.encoded ?? []) {
            if (sink.keep(nameBeside(path, known.encoding), known)) tell(path, known);
            else late.push(() => putBeside({ path, content: read() }, [known.encoding]));
          }
        return read;
      },
      async offer(path) {
        const offer = await sink.offer(path);
        if (!offer || !isText(path)) return offer;
        return { ...offer, beside: await offerBeside(sink, path, encodings, tell) };
      },
      async commit() {
        const changes = await sink.commit();
        store.prune();
        return changes;
      },
    },
  };
}

/** Whether what was published has the compressed files that are wanted now. */
export function isEncodedAlike({ recipe }: Precompression, path: OutputPath, former: string): boolean {
  return recipe === '' || recipe === former || !isText(path);
}

async function offerBeside(
  sink: Sink,
  path: OutputPath,
  encodings: readonly EncodingName[],
  tell: (path: OutputPath, file: EncodedFile) => void,
): Promise<BesideOffer[]> {
  const offers: BesideOffer[] = [];
  for (const encoding of encodings) {
    const offer = await sink.offer(nameBeside(path, encoding));
    if (!offer) throw new Error(`the sink has a place for ${path}, and none beside it`);
    const take: BesideOffer['take'] = ({ hash, isNew }) => {
      offer.take(isNew);
      tell(path, { encoding, hash });
    };
    offers.push({ encoding, place: offer.place, take });
  }
  return offers;
}

/** Whether it can have compressed forms, large as it may be. */
function isText(path: OutputPath): boolean {
  return isCompressible(path, Infinity);
}

function nameBeside(path: OutputPath, encoding: EncodingName): OutputPath {
  return `${path}${findEncoding(encoding).ending}` as OutputPath;
}
