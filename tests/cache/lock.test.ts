import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { lockState } from '../../src/cache/lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-lock-'));
afterAll(() => rmSync(folder, { recursive: true }));

const aMinute = 60_000;

test('a second build is told who holds the lock', async () => {
  const stateDir = join(folder, 'refused');
  const release = await lockState(stateDir, 0);
  await expect(lockState(stateDir, 0)).rejects.toMatchObject({
    exitCode: 2,
    problems: [
      {
        code: 'build-running',
        message: `Another build of this newspaper is running (process ${process.pid}).`,
      },
    ],
  });
  release();
});

test('a second build goes on once the first has ended', async () => {
  const stateDir = join(folder, 'waiting');
  const release = await lockState(stateDir, 0);
  const second = lockState(stateDir, aMinute);
  release();
  const releaseSecond = await second;
  await expect(lockState(stateDir, 0)).rejects.toThrow('Another build');
  releaseSecond();
});

test('the lock of a build that was killed is free at once', async () => {
  const stateDir = join(folder, 'killed');
  const lock = join(import.meta.dirname, '../../src/cache/lock.ts');
  const script = `
    const { lockState } = await import(${JSON.stringify(lock)});
    await lockState(${JSON.stringify(stateDir)}, 0);
    console.log('held');
    setInterval(() => {}, 1000);
  `;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
  await once(child.stdout, 'data');
  await expect(lockState(stateDir, 0)).rejects.toThrow(`process ${child.pid}`);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const release = await lockState(stateDir, 0);
  release();
});

test('who waits is told for whom, once, and who comes after a build that was killed is told that', async () => {
  const stateDir = join(folder, 'news');
  const news: string[] = [];
  const listener = {
    waits: (owner: string) => void news.push(`waits${owner}`),
    ownerDied: () => void news.push('owner died'),
  };
  const release = await lockState(stateDir, 0, listener);
  const second = lockState(stateDir, aMinute, listener);
  release();
  (await second)();
  writeFileSync(join(stateDir, 'lock-owner'), '1');
  (await lockState(stateDir, 0, listener))();
  expect(news).toEqual([`waits (process ${process.pid})`, 'owner died']);
});
