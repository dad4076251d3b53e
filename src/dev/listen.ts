import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { ProblemError } from '../model/problem.ts';
import { hasErrorCode } from '../support/error-code.ts';

/** Servers on one port of this machine, for nobody outside. */
export interface Listening {
  readonly port: number;
  /** Ends all connections, too. */
  close(): void;
}

/** Where to listen; `exact` if no other port will do. */
export interface WantedPort {
  readonly port: number;
  readonly exact: boolean;
}

const attempts = 100;
const last = 65_535;

/** Listens on 127.0.0.1, and on [::1] where there is one: on the next free port if need be. Rejects with ProblemError (exit 2) if it cannot. */
export async function listen({ port, exact }: WantedPort, handle: RequestListener): Promise<Listening> {
  for (let next = port; next <= Math.min(port + attempts, last); next++) {
    const listening = await attempt(next, handle);
    if (listening) return listening;
    if (exact) break;
  }
  const message = exact
    ? `Another program listens on port ${port}.`
    : `Other programs listen on port ${port} and on all that follow it.`;
  const hint = exact ? 'name another one with `--port`, or leave it away' : 'name a free one with `--port`';
  throw refuse(message, hint);
}

async function attempt(port: number, handle: RequestListener): Promise<Listening | undefined> {
  const servers: Server[] = [];
  const close = () => {
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
  };
  try {
    const first = await bind('127.0.0.1', port, handle);
    servers.push(first.server);
    try {
      servers.push((await bind('::1', first.port, handle)).server);
    } catch (error) {
      if (!hasErrorCode(error, 'EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL')) throw error;
    }
    return { port: first.port, close };
  } catch (error) {
    close();
    if (hasErrorCode(error, 'EADDRINUSE')) return undefined;
    if (hasErrorCode(error, 'EACCES'))
      throw refuse(
        `The system does not let this program listen on port ${port}.`,
        'name one above 1023 with `--port`',
      );
    throw error;
  }
}

async function bind(host: string, port: number, handle: RequestListener) {
  const server = createServer(handle);
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  return { server, port: typeof address === 'object' && address ? address.port : port };
}

function refuse(message: string, hint: string): ProblemError {
  return new ProblemError([{ code: 'port-taken', severity: 'error', message, hint }], 2);
}
