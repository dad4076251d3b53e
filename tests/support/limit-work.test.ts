import { expect, test } from 'vitest';
import { limitWork } from '../../src/support/limit-work.ts';

test('works are begun in order, no more at a time than may be, and one that fails makes room', async () => {
  const limited = limitWork(2);
  const begun: number[] = [];
  const gates = [0, 1, 2, 3].map(() => Promise.withResolvers<number>());
  const results = gates.map(({ promise }, index) =>
    limited(() => {
      begun.push(index);
      return promise;
    }).catch((error: unknown) => error),
  );
  expect(begun).toEqual([0, 1]);
  gates[1]?.reject('failed');
  expect(await results[1]).toBe('failed');
  expect(begun).toEqual([0, 1, 2]);
  for (const [index, gate] of gates.entries()) gate.resolve(index);
  expect(await Promise.all(results)).toEqual([0, 'failed', 2, 3]);
  expect(begun).toEqual([0, 1, 2, 3]);
});
