import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { needServers } from '../need-servers.ts';
import { findFreePort, waitForPort } from '../free-port.ts';

/** A real nginx that keeps what it has fetched. */
export interface CachingProxy {
  readonly url: string;
  close(): void;
}

/** Puts nginx before a bucket: pages are kept for a second whatever they say themselves, unless
 * asked for with `?fresh=1`, and assets for as long as they say. */
export async function startNginx(store: string, bucket: string): Promise<CachingProxy> {
  const home = mkdtempSync(join(tmpdir(), 'broadsheet-nginx-'));
  const port = await findFreePort();
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const temporary = places.map((name) => `${name}_temp_path ${home}/${name};`).join('\n    ');
  const user = process.getuid?.() === 0 ? 'user root;\n' : '';
  writeFileSync(
    join(home, 'nginx.conf'),
    `${user}daemon off;
worker_processes 1;
pid ${home}/nginx.pid;
error_log ${home}/error.log;
events { worker_connections 256; }
http {
    ${temporary}
    access_log off;
    proxy_cache_path ${home}/cache keys_zone=site:1m;
    proxy_cache site;
    proxy_cache_lock on;
    proxy_http_version 1.1;
    server {
        listen 127.0.0.1:${port};
        location / {
            rewrite ^(.*)/$ /${bucket}$1/index.html break;
            rewrite ^(.*)$ /${bucket}$1 break;
            proxy_ignore_headers Cache-Control Expires;
            proxy_cache_valid 200 1s;
            proxy_cache_bypass $arg_fresh;
            proxy_pass ${store};
        }
        location /assets/ {
            rewrite ^(.*)$ /${bucket}$1 break;
            proxy_pass ${store};
        }
    }
}
`,
  );
  const nginx = spawn(
    needServers().nginx,
    ['-p', home, '-e', `${home}/error.log`, '-c', `${home}/nginx.conf`],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const ended = new Promise<void>((resolve) => nginx.on('close', () => resolve()));
  await waitForPort(port);
  return {
    url: `http://127.0.0.1:${port}`,
    close() {
      nginx.kill();
      void ended.then(() => rmSync(home, { recursive: true, force: true }));
    },
  };
}
