import { createServer, type Server } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { type Listening, listen } from '../../src/dev/listen.ts';
import { findFreePort } from '../free-port.ts';

const open: { close(): unknown }[] = [];

afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

async function occupy(host: string, port: number): Promise<Server> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  open.push(server);
  return server;
}

async function listenAt(port: number, exact: boolean): Promise<Listening> {
  const listening = await listen({ port, exact }, (_, response) => response.end('x'));
  open.push(listening);
  return listening;
}

test('nobody outside is listened to', async () => {
  const { port } = await listenAt(0, true);
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('x');
  // The same port on all other addresses of this machine stays free.
  await occupy('127.0.0.2', port);
});

test('a port that is taken leaves the next free one', async () => {
  const port = await findFreePort();
  await occupy('127.0.0.1', port);
  expect((await listenAt(port, false)).port).toBeGreaterThan(port);
});

test('a port that was named is taken, or nothing', async () => {
  const port = await findFreePort();
  await occupy('127.0.0.1', port);
  await expect(listenAt(port, true)).rejects.toMatchObject({
    exitCode: 2,
    problems: [{ code: 'port-taken', message: `Another program listens on port ${port}.` }],
  });
});
