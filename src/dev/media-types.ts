import { extname } from 'node:path';

const utf8 = '; charset=utf-8';
const byEnding: Readonly<Record<string, string>> = {
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

/** What a file is, by its ending; bytes to be saved where that says nothing. */
export function mediaTypeOf(path: string): string {
  return byEnding[extname(path).toLowerCase()] ?? 'application/octet-stream';
}
