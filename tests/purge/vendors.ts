import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the vendors know. */
export const accounts = {
  zone: '0123456789abcdef0123456789abcdef',
  host: 'test.example',
  cloudflareToken: 'cf-token_1234567890',
  fastlyToken: 'fastly-token_1234567890',
  service: 'SU1Z0isxPaozGVKXdPzrhA',
  indexNowKey: 'index-now-key-1',
} as const;

/** A request as a vendor got it, and its answer. */
export interface Heard {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  readonly status: number;
}

/** Something that goes wrong instead of the next answer. */
export type Mishap = 'reset' | { readonly status: number; readonly retryAfter?: string };

/** A server on this machine that speaks like Cloudflare, Fastly, IndexNow and a hub of WebSub. */
export interface Vendors {
  /** `http://127.0.0.1:port` */
  readonly url: string;
  /** How the environment leads to it. */
  readonly env: Readonly<Record<string, string>>;
  readonly heard: Heard[];
  /** All that was purged, announced or published, as they were told. */
  readonly told: string[];
  /** Goes wrong instead of the next answers. */
  readonly mishaps: Mishap[];
  close(): void;
}

interface Reply {
  readonly status: number;
  readonly words?: object;
  /** What was told. */
  readonly told?: readonly string[];
}
type Asked = Pick<Heard, 'path' | 'headers' | 'body'>;

/** Opens it. */
export async function openVendors(): Promise<Vendors> {
  const [heard, told, mishaps]: [Heard[], string[], Mishap[]] = [[], [], []];
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const mishap = mishaps.shift();
      const asked = { path: request.url ?? '', headers: request.headers, body };
      if (mishap === 'reset') {
        heard.push({ ...asked, status: 0 });
        return request.socket.resetAndDestroy();
      }
      if (mishap) return answer(response, mishap, mishap.retryAfter);
      const reply = request.method === 'POST' ? replyTo(asked) : { status: 405 };
      heard.push({ ...asked, status: reply.status });
      told.push(...(reply.told ?? []));
      return answer(response, reply);
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const env = { CLOUDFLARE_API_BASE_URL: `${url}/client/v4`, FASTLY_API_URL: url };
  return { url, env, heard, told, mishaps, close: () => void server.close() };
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const part of request.setEncoding('utf8')) body += String(part);
  return body;
}

function answer(response: ServerResponse, { status, words }: Reply, retryAfter?: string): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    ...(retryAfter !== undefined && { 'retry-after': retryAfter }),
  });
  response.end(words ? JSON.stringify(words) : '');
}

function replyTo(asked: Asked): Reply {
  const { path } = asked;
  if (path.startsWith('/client/v4/')) return replyAsCloudflare(asked);
  if (path.startsWith('/purge/') || path.startsWith('/service/')) return replyAsFastly(asked);
  if (path === '/indexnow') return replyAsIndexNow(asked);
  return path === '/hub' ? replyAsHub(asked) : { status: 404 };
}

function refuseAsCloudflare(status: number, code: number, message: string): Reply {
  return { status, words: { success: false, errors: [{ code, message }], messages: [], result: null } };
}

function replyAsCloudflare({ path, headers, body }: Asked): Reply {
  const { authorization = '' } = headers;
  if (!/^Bearer [\w-]+$/.test(authorization)) return refuseAsCloudflare(400, 6003, 'Invalid request headers');
  if (authorization !== `Bearer ${accounts.cloudflareToken}`)
    return refuseAsCloudflare(401, 10_000, `Authentication error: ${authorization}`);
  if (path !== `/client/v4/zones/${accounts.zone}/purge_cache`)
    return refuseAsCloudflare(
      400,
      7003,
      `Could not route to ${path}, perhaps your object identifier is invalid?`,
    );
  const { files = [] } = JSON.parse(body) as { files?: string[] };
  if (files.length === 0) return refuseAsCloudflare(400, 1012, 'Request must contain one of "files", …');
  if (files.length > 100) return refuseAsCloudflare(400, 1094, 'You may only purge 100 files at a time.');
  const isOurs = files.every((file) => URL.parse(file)?.host === accounts.host);
  if (!isOurs) return refuseAsCloudflare(400, 1016, 'Unable to purge, which is not in this zone');
  const words = { success: true, errors: [], messages: [], result: { id: accounts.zone } };
  return { status: 200, words, told: files };
}

function replyAsFastly({ path, headers, body }: Asked): Reply {
  if (headers['fastly-key'] !== accounts.fastlyToken)
    return { status: 401, words: { msg: 'Provided credentials are missing or invalid' } };
  if (path.startsWith('/purge/'))
    return { status: 200, words: { status: 'ok', id: '1-2' }, told: [path.slice('/purge/'.length)] };
  if (path !== `/service/${accounts.service}/purge`)
    return { status: 404, words: { msg: 'Record not found' } };
  const { surrogate_keys: keys = [] } = JSON.parse(body) as { surrogate_keys?: string[] };
  const isRight = keys.length > 0 && keys.length <= 256 && keys.every((key) => /^\S{1,1024}$/.test(key));
  if (!isRight) return { status: 400, words: { msg: 'Bad request' } };
  return { status: 200, words: Object.fromEntries(keys.map((key) => [key, '1-2'])), told: keys };
}

function replyAsIndexNow({ headers, body }: Asked): Reply {
  if (headers['content-type'] !== 'application/json; charset=utf-8') return { status: 400 };
  const {
    host,
    key,
    keyLocation,
    urlList = [],
  } = JSON.parse(body) as Record<string, string> & {
    urlList?: string[];
  };
  if (key !== accounts.indexNowKey || keyLocation !== `https://${host}/${key}.txt`) return { status: 403 };
  if (urlList.length === 0 || urlList.length > 10_000) return { status: 400 };
  if (urlList.some((url) => URL.parse(url)?.host !== host)) return { status: 422 };
  return { status: 202, told: urlList };
}

function replyAsHub({ headers, body }: Asked): Reply {
  if (headers['content-type'] !== 'application/x-www-form-urlencoded') return { status: 415 };
  const form = new URLSearchParams(body);
  if (form.get('hub.mode') !== 'publish' || form.getAll('hub.url').length !== 1) return { status: 400 };
  return { status: 204, told: form.getAll('hub.url') };
}
