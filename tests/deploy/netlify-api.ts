import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { ToolPlace } from './tool-conformance.ts';

/** What the vendor knows. */
const netlifyAccount = {
  site: '11111111-2222-3333-4444-555555555555',
  token: 'netlify-token_1234567890',
};

interface Deploy {
  readonly id: string;
  readonly files: Readonly<Record<string, string>>;
  required: string[];
  /** `new`, `prepared`, `ready`, or what went wrong. */
  state: string;
}

/** A server on this machine that speaks like Netlify: it takes deploys by the digests of their files, and the files that it does not have. */
export async function openNetlify(): Promise<ToolPlace & { close(): void }> {
  const { site, token } = netlifyAccount;
  const known = new Map<string, string>();
  const deploys = new Map<string, Deploy>();
  const sent: string[] = [];
  let isRefusing = false;
  let live: Deploy | undefined;
  const settle = (deploy: Deploy): Deploy => {
    const isWhole = deploy.required.length === 0;
    if (isWhole && isRefusing) {
      isRefusing = false;
      deploy.state = 'it could not be made';
      return deploy;
    }
    if (!isWhole || deploy.state === 'ready') return deploy;
    deploy.state = 'ready';
    live = deploy;
    return deploy;
  };
  const prepare = (id: string, { files }: Pick<Deploy, 'files'>): Deploy => {
    const required = [...new Set(Object.values(files))].filter((hash) => !known.has(hash));
    const deploy: Deploy = { id, files, required, state: 'prepared' };
    deploys.set(id, deploy);
    return settle(deploy);
  };
  const take = (id: string, path: string, text: string): boolean => {
    const deploy = deploys.get(id);
    const hash = createHash('sha1').update(text).digest('hex');
    if (deploy?.files[path] !== hash) return false;
    known.set(hash, text);
    sent.push(text);
    deploy.required = deploy.required.filter((one) => one !== hash);
    settle(deploy);
    return true;
  };
  const answer = (method: string, path: string, text: string): object | undefined => {
    const own = `/api/v1/sites/${site}`;
    if (path === own) return { id: site, name: 'gazette' };
    if (path === `${own}/deploys` && method === 'POST') {
      const id = `d${deploys.size + 1}`;
      deploys.set(id, { id, files: {}, required: [], state: 'new' });
      return deploys.get(id);
    }
    const [, ofSite] = new RegExp(`^${own}/deploys/(\\w+)$`).exec(path) ?? [];
    if (ofSite !== undefined && method === 'PUT') return prepare(ofSite, JSON.parse(text) as Deploy);
    if (ofSite !== undefined) return deploys.get(ofSite);
    const [, id = '', name = ''] = /^\/api\/v1\/deploys\/(\w+)\/files\/(.+)$/.exec(path) ?? [];
    const file = name.split('/').map(decodeURIComponent).join('/');
    return method === 'PUT' && take(id, file, text) ? { id: file } : undefined;
  };
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (part: string) => (text += part));
    request.on('end', () => {
      const isAllowed = request.headers.authorization === `Bearer ${token}`;
      const words = isAllowed ? answer(request.method ?? '', request.url ?? '', text) : undefined;
      response.writeHead(isAllowed ? (words ? 200 : 404) : 401, { 'content-type': 'application/json' });
      const url =
        words && 'id' in words ? { deploy_ssl_url: `https://${String(words.id)}--gazette.netlify.app` } : {};
      response.end(JSON.stringify({ ...words, ...url }));
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`;
  const folder = installProgram();
  return {
    settings: { to: 'netlify', site },
    env: {
      NETLIFY_API_URL: url,
      NETLIFY_AUTH_TOKEN: token,
      PATH: `${folder}${delimiter}${process.env['PATH']}`,
    },
    secret: 'NETLIFY_AUTH_TOKEN',
    program: 'netlify',
    sent,
    read: () =>
      Object.fromEntries(
        Object.entries(live?.files ?? {}).map(([path, hash]) => [path, known.get(hash) ?? '']),
      ),
    refuseNext: () => void (isRefusing = true),
    close() {
      server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Makes a folder with a program `netlify`, for the PATH. */
function installProgram(): string {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-netlify-'));
  const script = join(import.meta.dirname, 'netlify-stand-in.ts');
  writeFileSync(join(folder, 'netlify'), `#!/bin/sh\nexec "${process.execPath}" "${script}" "$@"\n`);
  chmodSync(join(folder, 'netlify'), 0o755);
  return folder;
}
