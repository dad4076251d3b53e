import { extname } from 'node:path';
import { type EncodingName, encodings, findEncoding } from './encodings.ts';

/** What is text, by the ending of its name; the others are compressed already, or hardly get smaller. */
const compressible: ReadonlySet<string> = new Set([
  '.html',
  '.css',
  '.js',
  '.json',
  '.xml',
  '.txt',
  '.svg',
  '.ico',
  '.webmanifest',
  '.wasm',
]);

/** A smaller file travels in the same packet as it is. */
const smallest = 512;

/** Whether it is worth while to encode a file of the site, of so many bytes. */
export function isCompressible(path: string, size: number): boolean {
  return size >= smallest && compressible.has(extname(path).toLowerCase());
}

/** The bytes encoded, always in the same way; undefined where they would not be fewer. */
export function encode(bytes: Uint8Array, encoding: EncodingName): Uint8Array | undefined {
  const encoded = findEncoding(encoding).encode(bytes);
  return encoded.byteLength < bytes.byteLength ? encoded : undefined;
}

/** Of what file this is the encoded form, by its name, and in which way; undefined if it is a file of its own. */
export function readSidecar(
  path: string,
): { readonly original: string; readonly encoding: EncodingName } | undefined {
  const encoding = encodings.find(({ ending }) => path.endsWith(ending));
  if (!encoding) return undefined;
  const original = path.slice(0, -encoding.ending.length);
  return isCompressible(original, smallest) ? { original, encoding: encoding.name } : undefined;
}
