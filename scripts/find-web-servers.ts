import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env } from 'node:process';
import { installFromDebian } from './install-from-debian.ts';

/** The web servers that the tests start. Absolute paths. */
export interface WebServers {
  readonly nginx: string;
  readonly caddy: string;
  /** The module by which nginx sends files that were compressed with Brotli. */
  readonly brotliModule: string;
}

/** In these, Debian keeps servers that only the administrator has on the PATH. */
const moreFolders = ['/usr/sbin', '/usr/local/sbin', '/usr/local/bin'];
const modules = ['/usr/lib/nginx/modules', '/usr/share/nginx/modules', '/etc/nginx/modules'];

/** Finds nginx with its module and Caddy; installs what is missing, and throws what to do if that fails. */
export function obtainWebServers(): WebServers {
  const found = findWebServers();
  if (found) return found;
  installFromDebian('nginx or Caddy', ['nginx', 'libnginx-mod-http-brotli-static', 'caddy']);
  const installed = findWebServers();
  if (installed) return installed;
  throw new Error(
    'The tests of what web servers do need nginx, its module for Brotli and Caddy; not all of them were found, and\n' +
      'installing them did not succeed (see above). Debian, Ubuntu: `sudo apt-get install nginx\n' +
      'libnginx-mod-http-brotli-static caddy`, and run the tests again.',
  );
}

function findWebServers(): WebServers | undefined {
  const nginx = findCommand('nginx', ['-v']);
  const caddy = findCommand('caddy', ['version']);
  const brotliModule = modules
    .map((folder) => join(folder, 'ngx_http_brotli_static_module.so'))
    .find((file) => existsSync(file));
  return nginx && caddy && brotliModule ? { nginx, caddy, brotliModule } : undefined;
}

function findCommand(name: string, args: readonly string[]): string | undefined {
  const folders = [...(env['PATH'] ?? '').split(delimiter), ...moreFolders].filter((folder) => folder !== '');
  return folders
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file) && spawnSync(file, args, { timeout: 60_000 }).status === 0);
}
