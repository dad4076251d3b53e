import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readHostRules } from '../../src/serve/host-rules.ts';
import { serverConfigs } from '../../src/serve/index.ts';
import { findFreePort } from '../free-port.ts';
import { needServers } from '../need-servers.ts';

const require = createRequire(import.meta.url);

/** A server that shows a built site. */
export interface Edge {
  /** Without a `/` at its end. */
  readonly url: string;
  /** What the server was told of the site; nothing of one that reads the site's own files. */
  readonly config: string;
  stop(): Promise<void>;
}

/** How a server is started: its command line, and the line by which it says that it is ready. */
interface Start {
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly ready: RegExp;
}

/** Serves a built site by Cloudflare's own runtime, as its Pages do. */
export async function startCloudflare(folder: string): Promise<Edge> {
  const program = join(dirname(require.resolve('wrangler/package.json')), 'bin/wrangler.js');
  const home = mkdtempSync(join(tmpdir(), 'broadsheet-cloudflare-'));
  const args = ['pages', 'dev', folder, '--port', '0', '--ip', '127.0.0.1'];
  const { found, stop } = await start(home, {
    command: [process.execPath, program, ...args],
    env: { CI: '1', WRANGLER_SEND_METRICS: 'false', HOME: home },
    ready: /Ready on (http:\/\/127\.0\.0\.1:\d+)/,
  });
  return { url: found[1] ?? '', config: '', stop };
}

/** Serves a built site by nginx, which includes what `broadsheet serve-config` writes. */
export async function startNginx(folder: string): Promise<Edge> {
  const { nginx, brotliModule } = needServers();
  const port = await findFreePort();
  const home = mkdtempSync(join(tmpdir(), 'broadsheet-nginx-'));
  const config = writeConfig('nginx', folder, port);
  writeFileSync(join(home, 'site.conf'), config);
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(home, name)};`,
  );
  const main = [
    `load_module ${brotliModule};`,
    // What is in a temporary folder is for its owner alone.
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    'daemon off;',
    'worker_processes 1;',
    `pid ${join(home, 'pid')};`,
    'error_log stderr notice;',
    'events { }',
    `http { access_log off; ${places.join(' ')} include ${join(home, 'site.conf')}; }`,
  ];
  writeFileSync(join(home, 'nginx.conf'), main.join('\n'));
  const command = [nginx, '-e', 'stderr', '-p', home, '-c', join(home, 'nginx.conf')];
  const { stop } = await start(home, { command, ready: /start worker process \d/ });
  return { url: `http://127.0.0.1:${port}`, config, stop };
}

/** Serves a built site by Caddy, which imports what `broadsheet serve-config` writes. */
export async function startCaddy(folder: string): Promise<Edge> {
  const { caddy } = needServers();
  const port = await findFreePort();
  const home = mkdtempSync(join(tmpdir(), 'broadsheet-caddy-'));
  const config = writeConfig('caddy', folder, port);
  writeFileSync(join(home, 'site.caddy'), config);
  writeFileSync(join(home, 'Caddyfile'), `{\n\tadmin off\n}\nimport ${join(home, 'site.caddy')}\n`);
  const { stop } = await start(home, {
    command: [caddy, 'run', '--config', join(home, 'Caddyfile'), '--adapter', 'caddyfile'],
    env: { HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home },
    ready: /serving initial configuration/,
  });
  return { url: `http://127.0.0.1:${port}`, config, stop };
}

function writeConfig(name: string, folder: string, port: number): string {
  const server = serverConfigs.find((one) => one.name === name);
  if (!server) throw new Error(`there is no server ${name}`);
  return server.write({
    url: new URL('https://gazette.example'),
    folder,
    listen: `127.0.0.1:${port}`,
    brotli: true,
    rules: readHostRules(folder),
  });
}

async function start(
  home: string,
  { command: [program = '', ...args], env, ready }: Start,
): Promise<{ found: RegExpExecArray; stop: () => Promise<void> }> {
  mkdirSync(home, { recursive: true });
  // A group of its own: servers have children, and all of them must go.
  const child = spawn(program, args, { cwd: home, env: { ...process.env, ...env }, detached: true });
  const kill = () => signalGroup(child, 'SIGKILL');
  process.once('exit', kill);
  const stop = async (): Promise<void> => {
    process.off('exit', kill);
    if (child.exitCode === null && child.signalCode === null) {
      const gone = once(child, 'exit');
      signalGroup(child, 'SIGTERM');
      await gone;
    }
    kill();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    return { found: await waitFor(child, ready), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Resolves with the line that was waited for; rejects with all that was said if the server ends before. */
function waitFor(child: ChildProcess, ready: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (text: string): void => {
      said += text;
      const found = ready.exec(said);
      if (found) resolve(found);
    };
    child.stdout?.setEncoding('utf8').on('data', hear);
    child.stderr?.setEncoding('utf8').on('data', hear);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the server ended (${code}): ${said}`)));
  });
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
