import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env } from 'node:process';
import { installFromDebian } from './install-from-debian.ts';

/** The servers that the tests start. Absolute paths. */
export interface Servers {
  readonly nginx: string;
  readonly caddy: string;
  /** The module by which nginx sends files that were compressed with Brotli. */
  readonly brotliModule: string;
  readonly rsync: string;
}

/** In these, Debian keeps servers that only the administrator has on the PATH. */
const moreFolders = ['/usr/sbin', '/usr/local/sbin', '/usr/local/bin'];
const modules = ['/usr/lib/nginx/modules', '/usr/share/nginx/modules', '/etc/nginx/modules'];

const packages = ['nginx', 'libnginx-mod-http-brotli-static', 'caddy', 'rsync'];

/** Finds nginx with its module, Caddy and rsync; installs what is missing, and answers with what to do if that fails. */
export function obtainServers(): Servers | string {
  const found = findServers();
  if (found) return found;
  installFromDebian('nginx, Caddy or rsync', packages);
  return (
    findServers() ??
    'The tests of what servers do need nginx, its module for Brotli, Caddy and rsync; not all of them were found, and\n' +
      `installing them did not succeed. Debian, Ubuntu: \`sudo apt-get install ${packages.join(' ')}\`, and run the tests again.`
  );
}

function findServers(): Servers | undefined {
  const nginx = findCommand('nginx', ['-v']);
  const caddy = findCommand('caddy', ['version']);
  const brotliModule = modules
    .map((folder) => join(folder, 'ngx_http_brotli_static_module.so'))
    .find((file) => existsSync(file));
  const rsync = findCommand('rsync', ['--version']);
  return nginx && caddy && brotliModule && rsync ? { nginx, caddy, brotliModule, rsync } : undefined;
}

function findCommand(name: string, args: readonly string[]): string | undefined {
  const folders = [...(env['PATH'] ?? '').split(delimiter), ...moreFolders].filter((folder) => folder !== '');
  return folders
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file) && spawnSync(file, args, { timeout: 60_000 }).status === 0);
}
