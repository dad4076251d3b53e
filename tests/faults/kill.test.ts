import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Editions, listLitter, makeEditions, startBuild, takeTurns, type Turns } from './editions.ts';

describe.each(['folder', 'release'] as const)('publish: %s', (manner) => {
  let paper: Editions;
  let turns: Turns;
  beforeAll(async () => {
    paper = await makeEditions(manner);
    turns = takeTurns(paper, manner);
  }, 120_000);
  afterAll(() => rmSync(paper.root, { recursive: true }));

  test(
    'a build that is killed while it publishes leaves whole files, and the next one a whole site without litter',
    { timeout: 120_000 },
    async () => {
      const { stderr } = await turns.buildOther('SIGKILL Infinity');
      const changes = Number(/changes of the disk: (\d+)/.exec(stderr)?.[1]);
      expect(changes).toBeGreaterThan(5);
      const exchange = ['1 renameSync', '2 renameSync', ...(manner === 'folder' ? ['2 rmSync'] : [])];
      for (const moment of [...exchange, Math.ceil(changes / 2), changes])
        expect(await turns.buildOther(`SIGKILL ${moment}`)).toMatchObject({ signal: 'SIGKILL' });
      expect((await startBuild(paper.root).ended).code).toBe(0);
      expect(listLitter(paper.root)).toEqual([]);
    },
  );

  test.each(['Reading', 'Rendering'])('a build that is killed at “%s” leaves the old site', async (stage) => {
    const before = turns.present();
    await turns.buildOther(`SIGKILL ${stage}`);
    expect(turns.present()).toBe(before);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s ends a build that publishes once it has published, and tells',
    async (signal) => {
      const before = turns.present();
      const { stdout, ...ending } = await turns.buildOther(`${signal} 3`);
      expect(ending).toMatchObject({ code: null, signal });
      expect(stdout).toContain('Built 41 articles');
      expect(turns.present()).toBe(1 - before);
      expect(listLitter(paper.root)).toEqual([]);
    },
  );

  test('SIGINT ends a build that has not begun to publish at once, and leaves the old site', async () => {
    const before = turns.present();
    const ending = await turns.buildOther('SIGINT Checking');
    expect(ending).toMatchObject({ code: null, signal: 'SIGINT', stdout: '' });
    expect(turns.present()).toBe(before);
  });
});
