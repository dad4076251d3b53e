import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { askServer } from '../../src/links/ask-server.ts';
import { probeLink, type ProbeTools } from '../../src/links/probe-link.ts';

type Serve = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let origin = '';
let tools: ProbeTools;
let serve: Serve;
const asked: string[] = [];
const waits: number[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    serve(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  origin = `http://${host}`;
  tools = {
    permitted: new Set([host]),
    deadline: () => new AbortController().signal,
    userAgent: 'Test/1',
    wait: async (milliseconds) => void waits.push(milliseconds),
  };
});

beforeEach(() => {
  asked.length = 0;
  waits.length = 0;
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

const say =
  (status: number, headers: Record<string, string> = {}): Serve =>
  (_request, response) =>
    response.writeHead(status, headers).end();

/** Answers one after the other, the last one for ever. */
function inTurn(...answers: Serve[]): Serve {
  return (request, response) => (answers.length > 1 ? answers.shift() : answers[0])?.(request, response);
}

test('a link that is there is asked for once, and only its head', async () => {
  serve = say(200);
  expect(await probeLink(`${origin}/a`, tools)).toEqual({ state: 'alive' });
  expect(asked).toEqual(['HEAD /a']);
});

test.each([404, 410])('%d counts only when it is said again after a pause', async (status) => {
  serve = say(status);
  expect(await probeLink(`${origin}/a`, tools)).toEqual({ state: 'dead', reason: `answers ${status}` });
  expect(asked).toEqual(['HEAD /a', 'GET /a', 'HEAD /a', 'GET /a']);
  expect(waits).toEqual([2000]);
  serve = inTurn(say(status), say(status), say(200));
  expect(await probeLink(`${origin}/a`, tools)).toEqual({ state: 'alive' });
});

test('a server that does not know HEAD is asked with GET', async () => {
  serve = (request, response) => say(request.method === 'HEAD' ? 405 : 200)(request, response);
  expect(await probeLink(`${origin}/a`, tools)).toEqual({ state: 'alive' });
  expect(asked).toEqual(['HEAD /a', 'GET /a']);
});

test('a busy server is given the time that it asks for, and a hiccup is forgiven', async () => {
  serve = inTurn(say(429, { 'retry-after': '7' }), say(503), say(503), say(200));
  expect(await probeLink(`${origin}/a`, tools)).toEqual({ state: 'alive' });
  expect(waits).toEqual([7000, 8000]);
  serve = say(429, { 'retry-after': '86400' });
  expect(await probeLink(`${origin}/a`, tools)).toEqual({ state: 'unclear' });
  expect(Math.max(...waits)).toBe(30_000);
});

test('what breaks off, wants a password or is always out of order is not called dead', async () => {
  serve = (_request, response) => void response.socket?.destroy();
  expect(await probeLink(`${origin}/a`, tools)).toEqual({ state: 'unclear' });
  for (const status of [401, 403, 500]) {
    serve = say(status);
    expect(await probeLink(`${origin}/a`, tools)).toEqual({ state: 'unclear' });
  }
});

test('who gives no answer in time is not called dead', async () => {
  const controllers: AbortController[] = [];
  const deadline = () => {
    controllers.push(new AbortController());
    return controllers.at(-1)?.signal ?? AbortSignal.abort();
  };
  serve = () => controllers.at(-1)?.abort();
  expect(await probeLink(`${origin}/a`, { ...tools, deadline })).toEqual({ state: 'unclear' });
  expect(asked).toHaveLength(6);
});

test('redirects are followed to what they lead to, and circles end', async () => {
  serve = (request, response) => say(request.url === '/b' ? 404 : 301, { location: '/b' })(request, response);
  expect(await probeLink(`${origin}/a`, tools)).toMatchObject({ state: 'dead' });
  serve = say(302, { location: '/a' });
  expect(await probeLink(`${origin}/a`, tools)).toEqual({ state: 'unclear' });
});

test('a redirect to what is not public is not followed', async () => {
  const { port } = server.address() as AddressInfo;
  const inner: string[] = [];
  for (const location of [
    `http://localhost:${port}/in`,
    'http://169.254.169.254/',
    'http://[::1]/',
    'file:///etc/passwd',
  ]) {
    serve = (request, response) => {
      if (request.url === '/in') inner.push(location);
      say(302, { location })(request, response);
    };
    expect(await probeLink(`${origin}/a`, tools)).toEqual({ state: 'unclear' });
  }
  expect(inner).toEqual([]);
});

test('nothing but public servers at their usual ports is asked', async () => {
  serve = say(200);
  const { port } = server.address() as AddressInfo;
  const urls = [
    `http://127.0.0.1:${port}/`,
    `http://localhost:${port}/`,
    'http://localhost/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::ffff:127.0.0.1]/',
    'http://10.0.0.1/',
    'https://8.8.8.8:8443/',
    'https://name:secret@8.8.8.8/',
    'ftp://8.8.8.8/',
  ];
  for (const url of urls) {
    const answer = await askServer(new URL(url), 'GET', { ...tools, permitted: new Set() });
    expect([url, answer]).toEqual([url, { kind: 'refused' }]);
  }
  expect(asked).toEqual([]);
});

test('a host that does not exist is told as such', async () => {
  const answer = await askServer(new URL('http://nothing.invalid/'), 'HEAD', tools);
  // Where no resolver answers at all, nothing is known of the host.
  expect(['no-host', 'silence']).toContain(answer.kind);
});
