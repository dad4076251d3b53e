import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { contentTypeOf } from '../../src/serve/content-type.ts';
import { expectAnswers } from '../../src/serve/expected-answers.ts';
import { readHostRules } from '../../src/serve/host-rules.ts';
import { pathOf, readWithin } from '../../src/verify/folder-site.ts';

/** What is sent. */
export interface Sent {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** Spoils what is sent with an address; leaves all else as it is. */
export type Fault = (sent: Sent, address: string, method?: string) => void;

/** A host of a site. */
export interface Host {
  readonly url: URL;
  /** Methods and addresses, as they were asked for. */
  readonly asked: string[];
  /** How many questions were open at once, at most. */
  readonly busiest: () => number;
  fault: Fault;
  close(): Promise<void>;
}

/** Serves a folder as a good host does: headers, redirects, compression, its own page where nothing is. */
export async function openHost(folder: string): Promise<Host> {
  const asked: string[] = [];
  let [open, most] = [0, 0];
  const server = createServer((request, response) => {
    open += 1;
    most = Math.max(most, open);
    asked.push(`${request.method} ${request.url}`);
    const sent = answer(folder, request);
    host.fault(sent, request.url ?? '', request.method);
    if (
      /^(?:text|application)\//.test(sent.headers['content-type'] ?? '') &&
      !('no-packing' in sent.headers)
    ) {
      sent.headers['content-encoding'] = 'gzip';
      sent.body = gzipSync(sent.body);
    }
    setImmediate(() => {
      open -= 1;
      if (sent.status === 0) return void request.destroy();
      response.writeHead(sent.status, sent.headers).end(request.method === 'HEAD' ? undefined : sent.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host: Host = {
    url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`),
    asked,
    busiest: () => most,
    fault: () => undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return host;
}

function answer(folder: string, { url = '' }: IncomingMessage): Sent {
  const read = (path: string) => readWithin(folder, path);
  const { headersAt, redirects } = expectAnswers(readHostRules(folder));
  const rule = redirects.find(({ from }) => from === url);
  const headers = Object.fromEntries(headersAt(url));
  if (rule) return { status: rule.status, headers: { location: rule.to }, body: Buffer.of() };
  const body = read(pathOf(url));
  const type = headers['content-type'] ?? contentTypeOf(extname(url) === '' ? 'index.html' : url);
  if (body) return { status: 200, headers: { ...headers, 'content-type': type }, body };
  return {
    status: 404,
    headers: { 'content-type': 'text/html' },
    body: read(join('404.html')) ?? Buffer.of(),
  };
}
