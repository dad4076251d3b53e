import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { listLitter, makeEditions, type RunningBuild, startBuild, takeTurns } from './editions.ts';

const stages = ['Reading', 'Parsing', 'Checking', 'Rendering', 'Publishing'];

function choose<Choice>(choices: readonly Choice[]): Choice {
  return choices[Math.floor(Math.random() * choices.length)] as Choice;
}

/** A moment of the build: right before a change of the disk while it publishes, or some time after it said what it does. */
function chooseMoment(signal: NodeJS.Signals, changes: number) {
  const [change, stage, delay] = [
    1 + Math.floor(Math.random() * changes),
    choose(stages),
    Math.random() * 60,
  ];
  if (Math.random() < 0.5) return { strike: `${signal} ${change}` };
  const meddle = (build: RunningBuild): void =>
    build.when(stage, () => setTimeout(() => build.kill(signal), delay));
  return { strike: '', stage, delay, meddle };
}

describe.each(['folder', 'release'] as const)('publish: %s', (manner) => {
  test.each([
    ['SIGKILL', 100],
    ['SIGINT', 25],
    ['SIGTERM', 25],
  ] as const)('%s at %i random moments leaves the old site or the new one', async (signal, rounds) => {
    const paper = await makeEditions(manner);
    const turns = takeTurns(paper, manner);
    const { stderr } = await turns.buildOther('SIGKILL Infinity');
    const changes = Number(/changes of the disk: (\d+)/.exec(stderr)?.[1]);
    const seen = new Set<number>();
    for (let round = 0; round < rounds; round++) {
      const { strike, meddle, ...moment } = chooseMoment(signal, changes);
      const threads = choose(['1', '2']);
      try {
        const { code, signal: by } = await turns.buildOther(strike, meddle, '--threads', threads);
        expect(by ?? code).toSatisfy((end) => end === signal || end === 0);
      } catch (error) {
        throw new Error(JSON.stringify({ round, strike, threads, ...moment }), { cause: error });
      }
      seen.add(turns.present());
      // What killed builds left in the cache goes with the next one that takes the lock.
      if (round % 25 !== 24) continue;
      expect((await startBuild(paper.root).ended).code).toBe(0);
      expect(listLitter(paper.root)).toEqual([]);
    }
    expect(seen.size).toBe(2);
    rmSync(paper.root, { recursive: true });
  });
});
