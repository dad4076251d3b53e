import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSidecar } from '../../src/compress/encode.ts';
import { addressOf, headersFor } from '../../src/serve/answer.ts';
import { type HostRules, readHostRules } from '../../src/serve/host-rules.ts';
import { pageTypes } from '../browser/page-types.ts';
import { ask, type Reply } from './ask.ts';
import { buildEdgePaper } from './edge-paper.ts';
import { type Edge, startCaddy, startCloudflare, startNginx } from './start-edges.ts';

/** All in which the edges differ, as docs/SERVING.md tells it; whatever else is tested here holds on each of them. */
const edges = [
  {
    name: 'Cloudflare Pages',
    start: startCloudflare,
    // An address that lacks its slash, or names the file of a folder, leads to the page with this status.
    moved: 308,
    // A former address without its slash.
    formerWithoutSlash: 404,
    // What has gone: Cloudflare passes such rules over.
    gone: 404,
    cacheOfNotice: 'no-store',
    zstd: undefined,
    // Cloudflare's caches know by themselves which form they have.
    vary: undefined,
    // What who can read all forms gets; the service itself chooses the smallest.
    several: 'gzip',
    script: 'application/javascript',
    // A file that begins with a dot, and the notice itself, are files like any other.
    dotFile: 200,
    notice: 308,
    // `wrangler` fails on the files for hosts and where a file is asked for as a folder; the service says that there is nothing.
    odd: 502,
  },
  {
    name: 'nginx',
    start: startNginx,
    moved: 301,
    formerWithoutSlash: 301,
    gone: 410,
    cacheOfNotice: 'public, max-age=0, must-revalidate',
    zstd: undefined,
    vary: 'Accept-Encoding',
    several: 'br',
    script: 'text/javascript; charset=utf-8',
    dotFile: 404,
    notice: 404,
    odd: 404,
  },
  {
    name: 'Caddy',
    start: startCaddy,
    moved: 308,
    formerWithoutSlash: 301,
    gone: 410,
    cacheOfNotice: 'public, max-age=0, must-revalidate',
    zstd: 'zstd',
    vary: 'Accept-Encoding',
    several: 'br',
    script: 'text/javascript; charset=utf-8',
    dotFile: 404,
    notice: 404,
    odd: 404,
  },
] as const;

const decoders = { br: brotliDecompressSync, gzip: gunzipSync, zstd: zstdDecompressSync };
const notices = ['404.html', '410.html'];
let paper: { readonly root: string; readonly out: string };
let rules: HostRules;
let files: string[];

beforeAll(async () => {
  paper = await buildEdgePaper();
  rules = readHostRules(paper.out);
  files = globSync('{**,.well-known/**}', { cwd: paper.out, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(paper.out.length + 1))
    .filter((path) => !/^_|^\.broadsheet/.test(path) && !notices.includes(path) && !readSidecar(path));
}, 120_000);

afterAll(() => rmSync(paper.root, { recursive: true }));

const pick = (pattern: RegExp): string =>
  files.find((path) => pattern.test(path)) ?? `nothing like ${pattern}`;
const encodeAddress = (address: string): string => address.split('/').map(encodeURIComponent).join('/');
const readSite = (path: string): Buffer => readFileSync(join(paper.out, path));

function expectSecurity({ headers }: Reply): void {
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'strict-transport-security': 'max-age=31536000',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
    'cross-origin-opener-policy': 'same-origin',
  });
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'/);
}

describe.each(edges)('$name', ({ start, ...differs }) => {
  let edge: Edge;
  const fetch = (path: string, headers?: Readonly<Record<string, string>>) => ask(edge.url, path, headers);

  beforeAll(async () => {
    edge = await start(paper.out);
  }, 300_000);

  afterAll(() => edge.stop());

  test('a page of each type is there, is asked for again each time, and has its policy', async () => {
    for (const address of [...pageTypes.values()].filter((one) => one.endsWith('/'))) {
      const reply = await fetch(address);
      expect({ address, status: reply.status }).toEqual({ address, status: 200 });
      expect(reply.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(reply.headers['cache-control']).toMatch(/^public, max-age=0, must-revalidate/);
      expectSecurity(reply);
    }
  });

  test('every file is sent as it is, with the headers that are known beforehand, each of them once', async () => {
    expect(files.length).toBeGreaterThan(300);
    for (const path of files) {
      const { status, headers, names, body } = await fetch(encodeAddress(addressOf(path)));
      const known = headersFor(rules, path);
      if (path.endsWith('.js')) known['Content-Type'] = differs.script;
      const wanted = Object.entries(known).map(([key, value]) => [key.toLowerCase(), value]);
      const sent = wanted.map(([key = '']) => [key, headers[key]]);
      expect({ path, status, sent }).toEqual({ path, status: 200, sent: wanted });
      expect(names.filter((one) => one === 'content-type')).toHaveLength(1);
      expect(body.equals(readSite(path))).toBe(true);
    }
  });

  test('types and for how long files hold are right', async () => {
    const forever = 'public, max-age=31536000, immutable';
    const soon = 'public, max-age=300';
    const table = [
      ['rss.xml', 'application/rss+xml; charset=utf-8', soon],
      ['world/atom.xml', 'application/atom+xml; charset=utf-8', soon],
      ['feed.json', 'application/feed+json; charset=utf-8', soon],
      ['sitemap.xml', 'application/xml', soon],
      ['manifest.webmanifest', 'application/manifest+json', soon],
      ['robots.txt', 'text/plain; charset=utf-8', 'public, max-age=0, must-revalidate'],
      ['.well-known/security.txt', 'text/plain; charset=utf-8', 'public, max-age=0, must-revalidate'],
      [pick(/^assets\/style-\w+\.css$/), 'text/css; charset=utf-8', forever],
      [pick(/^assets\/site-\w+\.js$/), differs.script, forever],
      [pick(/\.avif$/), 'image/avif', forever],
      [pick(/\.woff2$/), 'font/woff2', forever],
      ['pagefind/pagefind-entry.json', 'application/json', 'public, max-age=0, must-revalidate'],
    ] as const;
    for (const [path, type, cache] of table) {
      const { headers } = await fetch(`/${path}`);
      const sent = [path, headers['content-type'], headers['cache-control']];
      expect(sent).toEqual([path, type, cache]);
    }
  });

  test.each(['br', 'gzip', 'zstd'] as const)(
    'text comes compressed with %s to who can read that',
    async (encoding) => {
      const wanted = encoding === 'zstd' ? differs.zstd : encoding;
      for (const path of ['index.html', 'rss.xml', 'sitemap.xml', pick(/^assets\/style-\w+\.css$/)]) {
        const { headers, body } = await fetch(addressOf(path), { 'accept-encoding': encoding });
        expect(headers['content-encoding']).toBe(wanted);
        expect(headers['vary']).toBe(differs.vary);
        expect((wanted ? decoders[wanted](body) : body).equals(readSite(path))).toBe(true);
      }
      const picture = await fetch(`/${pick(/\.avif$/)}`, { 'accept-encoding': encoding });
      expect(picture.headers['content-encoding']).toBeUndefined();
    },
  );

  test('who can read several forms gets the smallest one', async () => {
    const { headers } = await fetch('/', { 'accept-encoding': 'gzip, deflate, br, zstd' });
    expect(headers['content-encoding']).toBe(differs.several);
  });

  test.each([
    ['/about-us/', '/about/'],
    ['/about-us/?a=1&b=2', '/about/?a=1&b=2'],
    ['/staff/', '/about/'],
    ['/science/observatory-moon-night/', '/science/2009/07/20/observatory-moon-night/'],
    ['/archive/2009/moon-night.html', '/science/2009/07/20/observatory-moon-night/'],
  ])('%s leads to %s for good', async (from, to) => {
    const { status, headers } = await fetch(from);
    expect({ status, location: headers.location }).toEqual({ status: 301, location: to });
  });

  test('a former address is known without its slash, where the edge looks for that', async () => {
    expect((await fetch('/about-us')).status).toBe(differs.formerWithoutSlash);
  });

  test.each([
    ['/world', '/world/'],
    ['/world?a=1', '/world/?a=1'],
    ['/world/2022/01/09/us-russia-geneva-talks', '/world/2022/01/09/us-russia-geneva-talks/'],
    ['/index.html', '/'],
    ['/world/index.html?a=1', '/world/?a=1'],
  ])('%s leads to %s, where the page is', async (from, to) => {
    const { status, headers } = await fetch(from);
    expect({ status, location: headers.location }).toEqual({ status: differs.moved, location: to });
  });

  test.each([
    '//evil.example/%2e%2e/world',
    '//evil.example/..%2fworld/index.html',
    '//world',
    '/\\evil.example/',
  ])('%s leads to no other host', async (address) => {
    const { headers } = await fetch(address);
    expect(headers.location ?? '/').toMatch(/^\/(?![/\\])/);
  });

  test.each(['/nothing/', '/nothing', '/assets/nothing-0a1b2c3d.css', '/WORLD/', '/nothing/%20%22$/'])(
    'at %s there is nothing, and a page says so',
    async (address) => {
      const reply = await fetch(address);
      expect(reply.status).toBe(404);
      expect(reply.body.equals(readSite('404.html'))).toBe(true);
      expect(reply.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(reply.headers['cache-control']).toBe(differs.cacheOfNotice);
      expectSecurity(reply);
    },
  );

  test.each(['/classifieds/', '/culture/2025/12/05/winter-fair/'])(
    'what was at %s is gone, where the edge can say so',
    async (address) => {
      const reply = await fetch(address, { 'accept-encoding': 'gzip' });
      expect(reply.status).toBe(differs.gone);
      expect(gunzipSync(reply.body).equals(readSite(`${differs.gone}.html`))).toBe(true);
      expect(reply.headers['content-type']).toBe('text/html; charset=utf-8');
      expectSecurity(reply);
    },
  );

  test('a file is no folder', async () => {
    expect((await fetch('/world/rss.xml/')).status).toBe(differs.odd);
  });

  test.each(['/_headers', '/_redirects'])('%s is not for readers', async (address) => {
    const { status, body } = await fetch(address);
    expect(status).toBe(differs.odd);
    expect(body.includes(readSite(address.slice(1)))).toBe(false);
  });

  test('files that begin with a dot are for nobody, where the edge looks for that', async () => {
    const { status, body } = await fetch('/.broadsheet-output');
    expect(status).toBe(differs.dotFile);
    expect(body.includes('Broadsheet wrote this folder')).toBe(status === 200);
  });

  test.each(['/404.html', '/410.html'])('%s is no page of its own', async (address) => {
    expect((await fetch(address)).status).toBe(differs.notice);
  });

  test('no folder is listed', async () => {
    for (const address of ['/assets/', '/assets', '/pagefind/'])
      expect((await fetch(address)).status).toBe(404);
  });

  test("the newsroom's own headers come beside ours, and are what they are", async () => {
    const odd = String.raw`in "quotes"; add_header X-Evil $uri {env.HOME} {$HOME} \ `.trim();
    expect((await fetch('/world/')).headers).toMatchObject({ 'x-section': 'World', 'x-odd': odd });
    expect((await fetch('/world/')).headers).not.toHaveProperty('x-evil');
    expect((await fetch('/about/')).headers['cache-control']).toBe(
      'public, max-age=0, must-revalidate, no-transform',
    );
  });
});
