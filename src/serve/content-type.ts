import { extname } from 'node:path';

/** What a file of another ending is. */
export const unknownType = 'application/octet-stream';

const utf8 = '; charset=utf-8';
/** The types that are known, by the ending of a file's name. */
export const byEnding: Readonly<Record<string, string>> = {
  '.html': `text/html${utf8}`,
  '.css': `text/css${utf8}`,
  '.js': `text/javascript${utf8}`,
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
  '.txt': `text/plain${utf8}`,
  '.svg': 'image/svg+xml',
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
};

/** What a file is, by its ending, as Content-Type says it; bytes to be saved where that says nothing. */
export function contentTypeOf(path: string): string {
  return byEnding[extname(path).toLowerCase()] ?? unknownType;
}

/** Whether what is of this type gets much smaller when it is compressed. */
export function isTextual(type: string): boolean {
  return /^text\/|xml|json|javascript|wasm|icon/.test(type);
}
