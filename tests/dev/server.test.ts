import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DeskServer } from '../../src/dev/server.ts';
import { askRaw, type RawAnswer, writeRequest } from './ask-raw.ts';
import { findFaults } from './fuzz-server.ts';
import { openSampleServer, sampleFiles, sampleScript, showSample } from './sample-desk.ts';

let server: DeskServer;
let faults: unknown[];

beforeEach(async () => {
  faults = [];
  server = await openSampleServer(faults);
});

afterEach(() => {
  server.close();
});

function ask(target: string, headers: Record<string, string> = {}, method = 'GET'): Promise<RawAnswer> {
  return askRaw(server.port, writeRequest(server.port, target, headers, method));
}

test('a page is served with the script that follows the builds, first in its head', async () => {
  showSample(server);
  const { status, headers, body } = await ask('/');
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(body).toBe(
    sampleFiles['index.html']?.replace(
      '<head>',
      '<head><script type="module" src="/.broadsheet/desk.js" data-build="b-1"></script>',
    ),
  );
});

test.each([
  ['/assets/site.abc.js', 'text/javascript; charset=utf-8'],
  ['/rss.xml', 'application/rss+xml; charset=utf-8'],
])('%s has its type and its own bytes', async (target, type) => {
  showSample(server);
  const { headers, body } = await ask(target);
  expect(headers.get('content-type')).toBe(type);
  expect(body).toBe(sampleFiles[target.slice(1)]);
});

test("the site's headers hold, but nothing that a browser would remember", async () => {
  showSample(server);
  const { headers } = await ask('/assets/site.abc.js');
  expect(headers.get('x-paper')).toBe('Gazette');
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; script-src 'self'");
  expect(headers.get('strict-transport-security')).toBeUndefined();
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
});

test('the script of the desk has its own address', async () => {
  showSample(server);
  expect((await ask('/.broadsheet/desk.js')).body).toBe(sampleScript);
});

test.each([
  ['/world', 308, '/world/'],
  ['/world?a=1', 308, '/world/?a=1'],
  ['/world/%C3%A4%20b', 308, '/world/%C3%A4%20b/'],
  ['/old/', 301, '/world/'],
  ['/old', 301, '/world/'],
  ['/star*/', 301, '/world/'],
])('%s leads on with %d to %s', async (target, status, location) => {
  showSample(server);
  const answer = await ask(target);
  expect([answer.status, answer.headers.get('location')]).toEqual([status, location]);
});

test.each([
  ['/nothing/', 404, 'No such page'],
  ['/dead/', 410, 'It is gone'],
  ['/evil/', 404, 'No such page'],
  ['/_redirects', 404, 'No such page'],
  ['/_headers', 404, 'No such page'],
  ['/world/%C3%A4%20b/', 200, 'Umlaut'],
])('%s answers %d with the page of the site', async (target, status, words) => {
  showSample(server);
  const answer = await ask(target);
  expect([answer.status, answer.body.includes(words)]).toEqual([status, true]);
});

test.each([
  'http://127.0.0.1/',
  'http://evil.example/',
  '*',
  '//evil.example/',
  '/world//x',
  '/./',
  '/.',
  '/world/..',
  '/../etc/passwd',
  '/%2e%2e/etc/passwd',
  '/..%2f..%2fetc/passwd',
  '/..%5c..%5cetc',
  '/world%00.html',
  '/world%0d%0aX-Evil:1',
  '/%',
  '/%ff',
])('the target %s is refused', async (target) => {
  showSample(server);
  expect((await ask(target)).status).toBe(400);
});

test.each([
  '/%252e%252e%252fetc%252fpasswd',
  '/%252f',
  '/world-leak/',
  '/.broadsheet/',
  '/content/site.yaml',
])('nothing is behind %s', async (target) => {
  showSample(server);
  expect((await ask(target)).status).toBe(404);
});

test.each([
  ['another host', { host: 'evil.example' }],
  ['another port', { host: '127.0.0.1:1' }],
  ['a host that begins so', { host: '127.0.0.1.evil.example' }],
  ['another origin', { origin: 'http://evil.example' }],
  ['the origin of a file', { origin: 'null' }],
  [
    'a script elsewhere',
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' },
  ],
  ['another port of this machine', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' }],
  [
    'a frame elsewhere',
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
  ],
] as [string, Record<string, string>][])('pages and news are not for %s', async (_, headers) => {
  showSample(server);
  for (const target of ['/', '/.broadsheet/events', '/.broadsheet/desk.js']) {
    const { status, body } = await ask(target, headers);
    expect([status, body]).toEqual([403, 'This preview is for this machine alone.\n']);
  }
});

test('a request without a host is refused', async () => {
  showSample(server);
  expect((await askRaw(server.port, 'GET / HTTP/1.0\r\n\r\n')).status).toBe(403);
});

test('localhost and an own page are admitted, and links from elsewhere', async () => {
  showSample(server);
  const own = { host: `localhost:${server.port}`, origin: `http://localhost:${server.port}` };
  const linked = {
    'sec-fetch-site': 'cross-site',
    'sec-fetch-mode': 'navigate',
    'sec-fetch-dest': 'document',
  };
  expect((await ask('/', own)).status).toBe(200);
  expect((await ask('/', linked)).status).toBe(200);
});

test('HEAD has the headers alone, and other methods are refused', async () => {
  showSample(server);
  const head = await ask('/', {}, 'HEAD');
  expect([head.status, head.body, Number(head.headers.get('content-length')) > 80]).toEqual([200, '', true]);
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH']) {
    const { status, headers } = await ask('/', {}, method);
    expect([method, status, headers.get('allow')]).toEqual([method, 405, 'GET, HEAD']);
  }
});

test('whoever asks before the first build is answered after it', async () => {
  const early = ask('/world/');
  showSample(server);
  expect((await early).body).toContain('World');
});

test('while there is no site, every page says what is wrong, and nothing of it is obeyed', async () => {
  const message = '<script>alert(1)</script> is not a field';
  const problem = {
    severity: 'error',
    code: 'unknown-field',
    message,
    file: 'content/a.md',
    at: '2:1',
  } as const;
  server.show({ build: 'b-0', problems: [problem] });
  const { status, headers, body } = await ask('/world/');
  expect([status, headers.get('content-type')]).toEqual([500, 'text/html; charset=utf-8']);
  expect(headers.get('content-security-policy')).toContain("script-src 'self'");
  expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt; is not a field');
  expect(body).not.toContain('<script>');
});

test('a page that listens is told the state at once, and every new one', async () => {
  showSample(server);
  const response = await fetch(`http://127.0.0.1:${server.port}/.broadsheet/events`);
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const reader = (response.body ?? new ReadableStream<Uint8Array>())
    .pipeThrough(new TextDecoderStream())
    .getReader();
  let heard = '';
  const hearUntil = async (words: string) => {
    while (!heard.includes(words)) heard += (await reader.read()).value ?? '';
  };
  await hearUntil('data: {"build":"b-1","problems":[]}');
  server.show({ build: 'b-2', problems: [] });
  await hearUntil('data: {"build":"b-2","problems":[]}');
  await reader.cancel();
});

test(
  'whatever is sent, only files of the site come back, and the server stays',
  { timeout: 120_000 },
  async () => {
    showSample(server);
    expect(await findFaults(server.port, 400, 7)).toEqual([]);
    expect((await ask('/')).status).toBe(200);
    expect(faults).toEqual([]);
  },
);
