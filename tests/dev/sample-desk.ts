import type { OutputPath } from '../../src/model/paths.ts';
import { type DeskServer, openServer } from '../../src/dev/server.ts';

/** The files of a small site. */
export const sampleFiles: Readonly<Record<string, string>> = {
  'index.html': '<!DOCTYPE html><html><head><title>Front</title></head><body>Front page</body></html>',
  'world/index.html': '<html><head></head><body>World</body></html>',
  'world/ä b/index.html': '<html><head></head><body>Umlaut</body></html>',
  'assets/site.abc.js': 'export const answer = 42;',
  'rss.xml': '<rss version="2.0"></rss>',
  '404.html': '<html><head></head><body>No such page</body></html>',
  'gone/index.html': '<html><head></head><body>It is gone</body></html>',
  _redirects: '/old/ /world/ 301\n/dead/ /gone/ 410\n/evil/ //evil.example/ 301\n/star%2A/ /world/ 301\n',
  _headers: [
    '/*',
    "  Content-Security-Policy: default-src 'none'; script-src 'self'; upgrade-insecure-requests",
    '  Strict-Transport-Security: max-age=31536000',
    '  X-Paper: Gazette',
    '/assets/*',
    '  Cache-Control: public, max-age=31536000, immutable',
    '/rss.xml',
    '  Content-Type: application/rss+xml; charset=utf-8',
    '',
  ].join('\n'),
};

/** The client's script in these tests. */
export const sampleScript = 'console.log("desk");';

/** Opens a server on any free port, which shows nothing yet. */
export function openSampleServer(faults: unknown[] = []): Promise<DeskServer> {
  return openServer({ port: 0, exact: true }, Buffer.from(sampleScript), (error) => faults.push(error));
}

/** The sample site, as it is shown. */
export function showSample(server: DeskServer): void {
  const files = new Map(
    Object.entries(sampleFiles).map(([path, text]) => [path as OutputPath, Buffer.from(text)]),
  );
  server.show({ build: 'b-1', files, problems: [] });
}
