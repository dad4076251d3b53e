import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ToolPlace } from './tool-conformance.ts';

/** What the vendor knows. */
const pagesAccount = {
  account: 'acc0123456789',
  project: 'gazette',
  token: 'pages-token_1234567890',
  branch: 'main',
  commit: '0123456789'.repeat(4),
};

/** Where wrangler is. */
const programs = join(dirname(fileURLToPath(import.meta.resolve('wrangler/package.json'))), '../.bin');

interface Reply {
  readonly status: number;
  readonly code?: number;
  readonly message?: string;
  readonly result?: unknown;
}
interface Deployed {
  readonly manifest: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, string>>;
}
interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer<ArrayBuffer>;
}

const jwt = `x.${Buffer.from(JSON.stringify({ exp: 4_000_000_000, max_file_count_allowed: 20_000 })).toString('base64url')}.y`;
const refuse = (status: number, code: number, message: string): Reply => ({ status, code, message });
const succeed = (result: unknown): Reply => ({ status: 200, result });

/** A server on this machine that speaks like Cloudflare Pages: it takes assets by their hashes, and deployments of assets that it has. */
export async function openPages(): Promise<ToolPlace & { close(): void }> {
  const { account, project, token, branch, commit } = pagesAccount;
  const assets = new Map<string, string>();
  const sent: string[] = [];
  let deployed: Deployed | undefined;
  let isRefusing = false;
  const deploy = async ({ headers, body }: Asked): Promise<Reply> => {
    if (isRefusing) {
      isRefusing = false;
      return refuse(400, 8_000_096, 'The deployment could not be made');
    }
    const type = headers['content-type'] ?? '';
    const form = await new Response(body, { headers: { 'content-type': type } }).formData();
    const manifest = JSON.parse(readField(form, 'manifest')) as Deployed['manifest'];
    if (Object.values(manifest).some((hash) => !assets.has(hash)))
      return refuse(400, 8_000_011, 'No such asset');
    if (readField(form, 'branch') !== branch || readField(form, 'commit_hash') !== commit)
      return refuse(400, 8_000_012, 'Another branch, or no commit');
    const texts = ['_headers', '_redirects'].map(async (name) => {
      const file = form.get(name);
      return file instanceof Blob ? [[name, await file.text()] as const] : [];
    });
    const files = Object.fromEntries((await Promise.all(texts)).flat());
    deployed = { manifest, files };
    return succeed({ id: 'd1', url: 'https://d1.gazette.pages.dev' });
  };
  const answerAssets = ({ path, body }: Asked): Reply => {
    const words = JSON.parse(body.toString()) as { hashes: string[] } & { key: string; value: string }[];
    if (path.endsWith('/check-missing')) return succeed(words.hashes.filter((hash) => !assets.has(hash)));
    if (path.endsWith('/upsert-hashes')) return succeed(null);
    if (!path.endsWith('/upload')) return refuse(404, 7000, 'No route');
    for (const { key, value } of words) {
      const text = Buffer.from(value, 'base64').toString();
      sent.push(text);
      assets.set(key, text);
    }
    return succeed(null);
  };
  const answer = async (asked: Asked): Promise<Reply> => {
    const { method, path, headers } = asked;
    const isAssets = path.startsWith('/pages/assets/');
    if (headers.authorization !== `Bearer ${isAssets ? jwt : token}`)
      return refuse(403, 10_000, `Authentication error: ${headers.authorization}`);
    if (isAssets) return answerAssets(asked);
    if (!path.startsWith(`/accounts/${account}/`)) return refuse(404, 7003, 'Could not route to the account');
    const own = `/accounts/${account}/pages/projects/${project}`;
    if (path === `${own}/upload-token`) return succeed({ jwt });
    if (path === `${own}/deployments` && method === 'POST') return deploy(asked);
    if (path === `${own}/deployments/d1`)
      return succeed({ latest_stage: { name: 'deploy', status: 'success' } });
    if (path === own)
      return succeed({
        name: project,
        production_branch: 'main',
        deployment_configs: { production: {}, preview: {} },
      });
    return refuse(404, 8_000_007, 'Project not found');
  };
  const server = createServer((request, response) => {
    void readBody(request).then(async (body) => {
      const { method = '', url: path = '', headers } = request;
      const { status, code, message, result = null } = await answer({ method, path, headers, body });
      const errors = code === undefined ? [] : [{ code, message }];
      response.writeHead(status, { 'content-type': 'application/json' });
      return response.end(JSON.stringify({ success: code === undefined, errors, messages: [], result }));
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    settings: { to: 'cloudflare-pages', project, branch },
    env: {
      CLOUDFLARE_API_BASE_URL: url,
      CLOUDFLARE_ACCOUNT_ID: account,
      CLOUDFLARE_API_TOKEN: token,
      GITHUB_SHA: commit,
      PATH: `${programs}${delimiter}${process.env['PATH']}`,
    },
    secret: 'CLOUDFLARE_API_TOKEN',
    program: 'wrangler',
    sent,
    read() {
      const { manifest = {}, files = {} } = deployed ?? {};
      const pages = Object.entries(manifest).map(([path, hash]) => [path.slice(1), assets.get(hash) ?? '']);
      return { ...Object.fromEntries(pages), ...files };
    },
    refuseNext: () => void (isRefusing = true),
    close: () => void server.close(),
  };
}

async function readBody(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function readField(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
