import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { forEachLimited } from '../../src/support/for-each-limited.ts';

test('every item is worked on, begun in order, never more than the limit at a time', async () => {
  const begun: number[] = [];
  let running = 0;
  let most = 0;
  await forEachLimited([1, 2, 3, 4, 5], 2, async (item) => {
    begun.push(item);
    most = Math.max(most, ++running);
    await setImmediate();
    running--;
  });
  expect(begun).toEqual([1, 2, 3, 4, 5]);
  expect(most).toBe(2);
});

test('after a rejection nothing more is begun', async () => {
  const begun: number[] = [];
  const working = forEachLimited([1, 2, 3, 4, 5], 2, async (item) => {
    begun.push(item);
    await setImmediate();
    if (item === 1) throw new Error('no');
  });
  await expect(working).rejects.toThrow('no');
  await setImmediate();
  expect(begun.length).toBeLessThan(5);
});
