import { get, type IncomingHttpHeaders } from 'node:http';

/** What a server answers. */
export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** As often as it was sent, in lower case. */
  readonly names: readonly string[];
  readonly body: Buffer;
}

/** Asks for an address as it is written, without following where it leads. */
export function ask(
  url: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const request = get({ hostname, port, path, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          names: response.rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase()),
          body: Buffer.concat(parts),
        }),
      );
    });
    request.on('error', reject);
  });
}
