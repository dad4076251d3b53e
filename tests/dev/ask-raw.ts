import { connect } from 'node:net';

/** What a server said to some bytes. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
  /** All of it. */
  readonly text: string;
}

/** Sends bytes as they are, says that this was all, and reads what comes until the server is done. */
export async function askRaw(port: number, bytes: string | Buffer): Promise<RawAnswer> {
  const said = await new Promise<string>((resolve) => {
    const chunks: Buffer[] = [];
    const done = () => resolve(Buffer.concat(chunks).toString('latin1'));
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes));
    socket.on('data', (chunk) => chunks.push(chunk)).on('close', done);
    // A server that does not like what it reads may hang up before it has read all.
    socket.on('error', () => undefined);
  });
  const text = said.replace(/^HTTP\/1\.1 100 Continue\r\n\r\n/, '');
  const end = text.indexOf('\r\n\r\n');
  const [first = '', ...lines] = text.slice(0, Math.max(end, 0)).split('\r\n');
  const headers = new Map(
    lines.map((line) => [line.replace(/:.*/, '').toLowerCase(), line.replace(/^[^:]*: ?/, '')]),
  );
  const length = Number(headers.get('content-length') ?? Infinity);
  const body = end === -1 ? '' : text.slice(end + 4).slice(0, length);
  return { status: Number(first.split(' ')[1] ?? 0), headers, body, text };
}

/** The text of a request without a body. */
export function writeRequest(
  port: number,
  target: string,
  headers: Record<string, string> = {},
  method = 'GET',
): string {
  const sent = { host: `127.0.0.1:${port}`, ...headers };
  const lines = Object.entries(sent).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n`;
}
