import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a proxy answers instead of the store. */
export type Fault = { readonly status: number; readonly code: string } | 'hang up';

/** A store's door that writes down who comes, and does what the store behind it does not. */
export interface StoreProxy {
  readonly url: string;
  /** `PUT /bucket/key`, in the order in which they were answered. */
  readonly requests: string[];
  close(): void;
}

/** How a proxy behaves. */
export interface ProxyRules {
  /** Whether a PUT with If-None-Match or If-Match is refused where the condition does not hold (412), as AWS does. */
  readonly conditions?: boolean;
  /** A fault instead of an answer, for a request (`PUT /bucket/key`); undefined lets it through. */
  readonly fault?: (line: string) => Fault | undefined;
  /** What a request waits for. */
  readonly before?: (line: string) => Promise<void>;
}

/** Opens a proxy before the store at `store`. */
export async function openProxy(
  store: string,
  { conditions = false, fault, before }: ProxyRules = {},
): Promise<StoreProxy> {
  const requests: string[] = [];
  let writing: Promise<unknown> = Promise.resolve();
  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const { method = '', url = '' } = incoming;
    const line = `${method} ${decodeURIComponent(url.replace(/\?.*/, ''))}`;
    const body = await readBody(incoming);
    await before?.(line);
    const failing = fault?.(line);
    if (failing === 'hang up') return void incoming.socket.destroy();
    if (failing) return refuse(outgoing, failing);
    const forward = (): Promise<void> => pass(store, incoming, body, outgoing);
    const isConditional = conditions && method === 'PUT' && hasCondition(incoming);
    const attempt = async (): Promise<void> => {
      if (isConditional && !(await holds(store, incoming)))
        return refuse(outgoing, { status: 412, code: 'PreconditionFailed' });
      await forward();
    };
    // One after the other, as the store itself would decide.
    if (isConditional) await (writing = writing.then(attempt, attempt));
    else await forward();
    requests.push(line);
  };
  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${port}`, requests, close };
}

async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function hasCondition({ headers }: IncomingMessage): boolean {
  return headers['if-none-match'] !== undefined || headers['if-match'] !== undefined;
}

async function holds(store: string, { url = '', headers }: IncomingMessage): Promise<boolean> {
  const there = await fetch(store + url.replace(/\?.*/, ''), { method: 'HEAD' });
  if (headers['if-none-match'] === '*') return there.status === 404;
  return there.ok && there.headers.get('etag') === headers['if-match'];
}

function refuse(outgoing: ServerResponse, { status, code }: Exclude<Fault, string>): void {
  outgoing.writeHead(status, { 'content-type': 'application/xml' });
  outgoing.end(
    `<?xml version="1.0"?><Error><Code>${code}</Code><Message>AKIATESTKEY test/secret/word</Message></Error>`,
  );
}

function pass(
  store: string,
  incoming: IncomingMessage,
  body: Buffer,
  outgoing: ServerResponse,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const { method, url, headers } = incoming;
    const { 'if-match': _, 'if-none-match': __, ...kept } = headers;
    const asked = request(store + url, { method, headers: kept }, (answered) => {
      outgoing.writeHead(answered.statusCode ?? 502, answered.headers);
      answered.pipe(outgoing).on('finish', resolve).on('error', reject);
    });
    asked.on('error', reject).end(body);
  });
}
