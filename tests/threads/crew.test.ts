import { expect, onTestFinished, test } from 'vitest';
import { openCrew } from '../../src/threads/crew.ts';
import { countTask, failTask } from './count-task.ts';

const entry = new URL('count-worker.ts', import.meta.url);
const numbers = Array.from({ length: 2000 }, (_, index) => index);

function openTestCrew(threads?: number) {
  const crew = openCrew({ entry, threads });
  onTestFinished(() => crew.close());
  return crew;
}

test.each([1, 2, 5])('with %i threads everything is done once', async (threads) => {
  const crew = openTestCrew(threads);
  const made = new Map<number, number>();
  await crew.run(countTask, { add: 7 }, numbers, (found, items) => {
    for (const [index, item] of items.entries()) made.set(item, found[index]?.sum ?? 0);
  });
  expect([...made].toSorted(([a], [b]) => a - b)).toEqual(numbers.map((number) => [number, number + 7]));
});

test('the threads stay for the next task, and for another setup', async () => {
  const crew = openTestCrew(2);
  const sums: number[] = [];
  for (const add of [1, 2])
    await crew.run(countTask, { add }, [1, 2], (made) => void sums.push(...made.map(({ sum }) => sum)));
  expect(sums).toEqual([2, 3, 3, 4]);
});

test('little work starts no thread', async () => {
  const threads = new Set<number>();
  await openTestCrew().run(countTask, { add: 0 }, [1, 2, 3], (made) => {
    for (const { thread } of made) threads.add(thread);
  });
  expect(threads.size).toBe(1);
});

test.each([1, 3])('with %i threads a problem is told as it was found, wherever that was', async (threads) => {
  for (const refused of [0, 1999]) {
    const running = openTestCrew(threads).run(failTask, { refused, kindly: true }, numbers, () => undefined);
    await expect(running).rejects.toMatchObject({ problems: [{ code: 'refused' }], exitCode: 2 });
  }
});

test.each([1, 3])('with %i threads a mistake in the program stays one', async (threads) => {
  const running = openTestCrew(threads).run(
    failTask,
    { refused: 5, kindly: false },
    numbers,
    () => undefined,
  );
  await expect(running).rejects.toThrow('a mistake of ours');
});

test('after a failure nothing more is taken up', async () => {
  let taken = 0;
  const running = openTestCrew(1).run(failTask, { refused: 40, kindly: true }, numbers, (made) => {
    taken += made.length;
  });
  await expect(running).rejects.toThrow();
  expect(taken).toBe(32);
});
