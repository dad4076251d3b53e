import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { controlFolder } from '../../src/deploy/target.ts';
import { openDice } from '../build/dice.ts';
import { buildEditions, killDeploys, startDeploy } from './kill-deploys.ts';
import { makeBucket, readObject, startStore } from './s3-store.ts';
import { openProxy } from './store-proxy.ts';

test(
  'a deploy that is killed at any moment leaves whole pages that name nothing which is not there, and the next one goes on',
  { timeout: 120_000 },
  async () => expect(await killDeploys(5, openDice(7))).toBe(5),
);

test(
  'an interrupt ends a deploy after the files on their way, without its lock',
  { timeout: 60_000 },
  async () => {
    const store = await startStore();
    await makeBucket(store.url, 'gazette');
    let interrupt: (() => void) | undefined;
    const proxy = await openProxy(store.url, {
      conditions: true,
      fault(line) {
        if (line.endsWith('.html')) interrupt?.();
        interrupt = line.endsWith('.html') ? undefined : interrupt;
        return undefined;
      },
    });
    const target = `{ to: s3, bucket: gazette, endpoint: "${proxy.url}" }`;
    const { root } = await buildEditions(`deploy: { production: ${target} }`);
    const deploy = startDeploy(root, 0);
    interrupt = () => void deploy.kill('SIGINT');
    expect(await deploy.ended).toMatch(/^2 [^]*deploy-interrupted/);
    expect((await readObject(store.url, 'gazette', `${controlFolder}/lock.json`)).status).toBe(404);
    expect((await readObject(store.url, 'gazette', `${controlFolder}/manifest.json.gz`)).status).toBe(404);
    expect(await startDeploy(root, 0).ended).toMatch(/^0 [^]*An earlier deploy had been interrupted/);
    proxy.close();
    store.close();
    rmSync(root, { recursive: true });
  },
);
