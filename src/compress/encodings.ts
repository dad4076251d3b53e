import { brotliCompressSync, constants, gzipSync, zstdCompressSync } from 'node:zlib';
import type { EncodingName } from '../model/config.ts';

export type { EncodingName } from '../model/config.ts';

/** How a way to make text smaller works. */
export interface Encoding {
  readonly name: EncodingName;
  /** What the name of an encoded file ends with, beside the original: as nginx and Caddy look for it. */
  readonly ending: string;
  /** Names all that decides about the bytes: what was encoded with another recipe is not the same. */
  readonly recipe: string;
  readonly encode: (bytes: Uint8Array) => Uint8Array;
}

const levels = { brotli: 6, zstd: 9, zlib: 6 } as const;

/** Every way, the smallest result first. What they cost and save: docs/SERVING.md. */
export const encodings: readonly Encoding[] = [
  { name: 'br', ending: '.br', recipe: nameRecipe('brotli'), encode: encodeBrotli },
  { name: 'zstd', ending: '.zst', recipe: nameRecipe('zstd'), encode: encodeZstd },
  { name: 'gzip', ending: '.gz', recipe: nameRecipe('zlib'), encode: encodeGzip },
];

/** The way of this name. */
export function findEncoding(name: EncodingName): Encoding {
  const encoding = encodings.find((one) => one.name === name);
  if (!encoding) throw new Error(`there is no encoding ${name}`);
  return encoding;
}

function nameRecipe(library: keyof typeof levels): string {
  return `${library} ${process.versions[library]}, level ${levels[library]}`;
}

function encodeBrotli(bytes: Uint8Array): Uint8Array {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: levels.brotli,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
    },
  });
}

function encodeZstd(bytes: Uint8Array): Uint8Array {
  return zstdCompressSync(bytes, {
    params: { [constants.ZSTD_c_compressionLevel]: levels.zstd },
    pledgedSrcSize: bytes.byteLength,
  });
}

/** The header says neither when nor on what system it was made. */
function encodeGzip(bytes: Uint8Array): Uint8Array {
  const encoded = gzipSync(bytes, { level: levels.zlib });
  encoded.fill(0, 4, 8);
  encoded[9] = 255;
  return encoded;
}
