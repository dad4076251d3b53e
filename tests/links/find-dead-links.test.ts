import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { findDeadLinks, type LinkTools } from '../../src/links/find-dead-links.ts';
import type { SourcePath } from '../../src/model/paths.ts';
import type { Instant } from '../../src/model/time.ts';
import { instant } from '../site/sample-article.ts';

const base = mkdtempSync(join(tmpdir(), 'broadsheet-links-'));
const place = { file: 'content/articles/world/talks.md' as SourcePath, line: 3, column: 1 };
const day = 24 * 3600 * 1000;
const start = instant('2026-02-01T12:00:00Z');
const after = (days: number) => (start + days * day) as Instant;

const servers: Server[] = [];
let hosts: string[] = [];
let tools: LinkTools;
const asked: string[] = [];
let running = { all: 0, most: 0, byHost: new Map<string, number>(), mostOfHost: 0 };

/** Ten hosts on which `/dead…` is gone; an answer waits until nothing else is coming, so that questions meet. */
beforeAll(async () => {
  for (let count = 0; count < 10; count++) {
    const server = createServer((request, response) => {
      const host = request.headers.host ?? '';
      asked.push(`${request.url}`);
      const ofHost = (running.byHost.get(host) ?? 0) + 1;
      running.byHost.set(host, ofHost);
      running.all++;
      running = {
        ...running,
        most: Math.max(running.most, running.all),
        mostOfHost: Math.max(running.mostOfHost, ofHost),
      };
      setImmediate(() => {
        running.all--;
        running.byHost.set(host, ofHost - 1);
        response.writeHead(request.url?.startsWith('/dead') ? 404 : 200).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    servers.push(server);
  }
  hosts = servers.map((server) => `127.0.0.1:${(server.address() as AddressInfo).port}`);
  tools = {
    permitted: new Set(hosts),
    deadline: () => new AbortController().signal,
    userAgent: 'Test/1',
    wait: async () => undefined,
    isOnline: async () => true,
  };
});

beforeEach(() => {
  asked.length = 0;
});

afterAll(() => {
  for (const server of servers) server.close();
  rmSync(base, { recursive: true });
});

function look(cache: string, now: Instant, paths: readonly string[], changes: Partial<LinkTools> = {}) {
  const links = paths.map((path) => ({
    url: path.startsWith('/') ? `http://${hosts[0]}${path}` : path,
    place,
  }));
  return findDeadLinks(
    links,
    { cacheDir: join(base, cache), now },
    { ...tools, ...changes },
    () => undefined,
  );
}

test('dead links are told where they are written, each address asked for once', async () => {
  const { dead } = await look('once', start, ['/dead#one', '/dead#two', '/there']);
  expect(dead).toEqual([
    { url: `http://${hosts[0]}/dead#one`, place, reason: 'answers 404' },
    { url: `http://${hosts[0]}/dead#two`, place, reason: 'answers 404' },
  ]);
  expect(asked.filter((path) => path === '/there')).toEqual(['/there']);
});

test('what is there is not asked for again in seven days, what is not in one', async () => {
  const paths = ['/dead', '/there'];
  await look('ages', start, paths);
  asked.length = 0;
  expect((await look('ages', after(0.9), paths)).dead).toHaveLength(1);
  expect(asked).toEqual([]);
  expect((await look('ages', after(1), paths)).dead).toHaveLength(1);
  expect(new Set(asked)).toEqual(new Set(['/dead']));
  asked.length = 0;
  await look('ages', after(7), paths);
  expect(new Set(asked)).toEqual(new Set(['/dead', '/there']));
});

test('each host is asked one thing at a time, and no more than eight hosts at once', async () => {
  const urls = hosts.flatMap((host) => ['a', 'b', 'c'].map((name) => `http://${host}/${name}`));
  await look('throttle', start, urls);
  expect(asked).toHaveLength(30);
  expect(running.mostOfHost).toBe(1);
  expect(running.most).toBeLessThanOrEqual(8);
});

test('where no host is found because the machine is cut off, no link is called dead, or remembered', async () => {
  const url = 'http://nothing.invalid/';
  expect(await look('offline', start, [url], { isOnline: async () => false })).toEqual({
    dead: [],
    isCutOff: true,
  });
});
