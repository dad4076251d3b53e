import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';

/** A UTF-8 file as text without its byte order mark, with its bytes; no text if it is not UTF-8. */
export function readTextFile(file: string): { bytes: Uint8Array; text: string | undefined } {
  const bytes = readFileSync(file);
  if (!isUtf8(bytes)) return { bytes, text: undefined };
  const text = bytes.toString();
  return { bytes, text: text.startsWith('\ufeff') ? text.slice(1) : text };
}
