import { hash } from 'node:crypto';
import type { Hash } from '../model/paths.ts';

/** SHA-256 of the bytes (of UTF-8, for a text), in lower-case hexadecimal. */
export function hashContent(content: string | Uint8Array): Hash {
  return hash('sha256', content, 'hex') as Hash;
}
