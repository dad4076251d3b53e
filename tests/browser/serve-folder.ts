import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { createGzip } from 'node:zlib';
import { readHeaders } from './read-headers.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.woff2': 'font/woff2',
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.ico': 'image/x-icon',
};
const isCompressible = /^(?:text\/|application\/(?:xml|json|manifest))|svg/;

/** Serves a folder as a host would, with the headers of its `_headers`, text compressed, on a free port of the loopback. */
export async function serveFolder(folder: string): Promise<{ server: Server; url: string }> {
  const headersOf = readHeaders(folder);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = findFile(folder, decodeURIComponent(pathname));
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    const mediaType = mediaTypes[path.extname(file)] ?? 'application/octet-stream';
    response.setHeader('content-type', mediaType);
    for (const [name, value] of headersOf(pathname)) response.setHeader(name, value);
    const isCompressed =
      isCompressible.test(mediaType) && /gzip/.test(request.headers['accept-encoding'] ?? '');
    if (!isCompressed) return void createReadStream(file).pipe(response);
    response.setHeader('content-encoding', 'gzip');
    createReadStream(file).pipe(createGzip()).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return { server, url: `http://127.0.0.1:${address.port}` };
}

function findFile(folder: string, pathname: string): string | undefined {
  const file = path.join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  return file.startsWith(folder + path.sep) && existsSync(file) && statSync(file).isFile() ? file : undefined;
}
