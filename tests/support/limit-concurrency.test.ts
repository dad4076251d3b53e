import { expect, test } from 'vitest';
import { limitConcurrency } from '../../src/support/limit-concurrency.ts';

test('no more than the limit runs at once, and everything runs', async () => {
  const gate = limitConcurrency(3);
  let running = 0;
  let most = 0;
  const work = async (index: number) => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
    return index;
  };
  const results = await Promise.all(Array.from({ length: 20 }, (_, index) => gate(() => work(index))));
  expect(most).toBe(3);
  expect(results).toEqual(Array.from({ length: 20 }, (_, index) => index));
});

test('work that fails makes room for the next', async () => {
  const gate = limitConcurrency(1);
  await expect(gate(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await gate(() => Promise.resolve('yes'))).toBe('yes');
});
