import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import type { RsyncSettings } from '../../src/model/deploy.ts';
import type { Place } from './deploy-files.ts';
import { findFreePort, waitForPort } from '../free-port.ts';
import { readFolder } from './read-folder.ts';
import { needServers } from '../need-servers.ts';

/** A folder that rsync writes to, by the name that rsync has for it. */
export function makePlace(path: string, destination: string, env: Place['env'] = {}): Place {
  const meddle = (name: string, text: string | undefined): void => {
    const file = join(path, name);
    if (text === undefined) return rmSync(file);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  const settings: RsyncSettings = { to: 'rsync', destination, graceDays: 7 };
  return {
    settings,
    env,
    read: () => Promise.resolve(readFolder(path)),
    meddle: (name, text) => Promise.resolve(meddle(name, text)),
  };
}

/** A server that speaks rsync's own protocol. */
export interface RsyncServer {
  /** A place of its own there; the environment has what rsync needs to get in. */
  open(env?: Place['env']): Place;
  close(): void;
}

const password = 'rsync-secret-word';

/** Starts a real server on this machine. */
export async function startRsyncServer(): Promise<RsyncServer> {
  const home = mkdtempSync(join(tmpdir(), 'broadsheet-rsyncd-'));
  const port = await findFreePort();
  const { uid, gid } = userInfo();
  mkdirSync(join(home, 'sites'));
  writeFileSync(join(home, 'secrets'), `editor:${password}\n`, { mode: 0o600 });
  writeFileSync(
    join(home, 'rsyncd.conf'),
    `use chroot = no\nuid = ${uid}\ngid = ${gid}\naddress = 127.0.0.1\n[sites]\npath = ${home}/sites\nread only = no\nauth users = editor\nsecrets file = ${home}/secrets\n`,
  );
  const daemon = spawn(
    needServers().rsync,
    ['--daemon', '--no-detach', `--config=${home}/rsyncd.conf`, `--port=${port}`],
    // A pipe of ours would be a caller's line to it.
    { stdio: 'ignore' },
  );
  await waitForPort(port);
  let count = 0;
  return {
    open(env = { RSYNC_PASSWORD: password }) {
      const name = `site-${++count}`;
      return makePlace(join(home, 'sites', name), `rsync://editor@127.0.0.1:${port}/sites/${name}`, env);
    },
    close() {
      daemon.kill();
      rmSync(home, { recursive: true });
    },
  };
}
