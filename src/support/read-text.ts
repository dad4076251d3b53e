import { readFileSync } from 'node:fs';

/** A UTF-8 file as text without its byte order mark, with its bytes; no text if it is not UTF-8. */
export function readTextFile(file: string): { bytes: Uint8Array; text: string | undefined } {
  const bytes = readFileSync(file);
  return { bytes, text: decodeText(bytes) };
}

function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
