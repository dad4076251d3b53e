import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RsyncSettings } from '../../src/model/deploy.ts';
import { openDesk } from './deploy-files.ts';
import { findFreePort } from '../free-port.ts';
import { makePlace, type RsyncServer, startRsyncServer } from './rsync-places.ts';
import { testStoreTarget } from './target-conformance.ts';

let server: RsyncServer;
beforeAll(async () => {
  server = await startRsyncServer();
}, 120_000);
afterAll(() => server.close());

describe.concurrent('rsync to a folder', () => {
  testStoreTarget(() => {
    const path = join(mkdtempSync(join(tmpdir(), 'broadsheet-rsync-')), 'site');
    return Promise.resolve(makePlace(path, path));
  });
});

describe.concurrent("rsync to a server of rsync's own protocol", () => {
  test('what changed arrives, and what is gone goes', async () => {
    const place = server.open();
    const desk = openDesk(place);
    await desk.deploy({ 'index.html': 'a', 'old/index.html': 'b' });
    const report = await desk.deploy({ 'index.html': 'c', 'assets/x.css': 'd' });
    expect(report?.notices.join()).toContain('knows no conditional writes');
    expect(await place.read()).toEqual({ 'index.html': 'c', 'assets/x.css': 'd' });
  });

  test('a wrong password and a missing one are told in one line, without the word', async () => {
    for (const env of [{ RSYNC_PASSWORD: 'wrong-word' }, {}]) {
      const deploy = openDesk(server.open(env)).deploy({ 'index.html': 'x' });
      const error = await deploy.catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ exitCode: 2, problems: [{ code: 'deploy-denied' }] });
      expect(JSON.stringify(error)).not.toContain('wrong-word');
    }
  });

  test('a server that is not there is told after some tries', async () => {
    const destination = `rsync://127.0.0.1:${await findFreePort()}/sites/x`;
    const desk = openDesk({ settings: { to: 'rsync', destination, graceDays: 7 } });
    await expect(desk.deploy({})).rejects.toMatchObject({ problems: [{ code: 'deploy-unreachable' }] });
  });
});

test('a machine without rsync is told what to install', async () => {
  const settings: RsyncSettings = { to: 'rsync', destination: 'host:/site', graceDays: 7 };
  await expect(openDesk({ settings, env: { PATH: '/nowhere' } }).deploy({})).rejects.toMatchObject({
    exitCode: 2,
    problems: [{ code: 'deploy-tool-missing' }],
  });
});
