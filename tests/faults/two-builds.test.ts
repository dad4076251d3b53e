import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lockState } from '../../src/cache/lock.ts';
import { makeNewspaper } from '../commands/newspaper.ts';
import { startBuild } from './editions.ts';

test('a build that waits for another one says so, and for whom, and goes on when that has ended', async () => {
  const paper = makeNewspaper();
  const release = await lockState(join(paper.root, '.broadsheet'), 0);
  const build = startBuild(paper.root);
  build.when('\n', release);
  const { code, stderr } = await build.ended;
  expect(stderr).toContain(`Waiting for another build of this newspaper (process ${process.pid})\n`);
  expect(stderr.match(/Waiting/g)).toHaveLength(1);
  expect(code).toBe(0);
});

test('two builds that begin at once both end well', async () => {
  const paper = makeNewspaper();
  const endings = await Promise.all([startBuild(paper.root).ended, startBuild(paper.root).ended]);
  expect(endings.map(({ code }) => code)).toEqual([0, 0]);
});

test('the lock of a build that was killed is free for the next one, which need not wait', async () => {
  const paper = makeNewspaper();
  expect(await startBuild(paper.root, 'SIGKILL Rendering').ended).toMatchObject({ signal: 'SIGKILL' });
  const { code, stderr } = await startBuild(paper.root).ended;
  expect(code).toBe(0);
  expect(stderr).not.toContain('Waiting');
});
