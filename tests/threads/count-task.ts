import { threadId } from 'node:worker_threads';
import { ProblemError } from '../../src/model/problem.ts';
import type { Task } from '../../src/threads/task.ts';

/** Says of each number what it is with the setup added, and in which thread that was found. */
export const countTask: Task<{ readonly add: number }, number, { sum: number; thread: number }> = {
  name: 'count',
  begin: ({ add }) => ({
    work: (numbers) => numbers.map((number) => ({ sum: number + add, thread: threadId })),
    end: () => undefined,
  }),
};

/** Refuses a number. */
export const failTask: Task<{ readonly refused: number; readonly kindly: boolean }, number, number> = {
  name: 'fail',
  begin: ({ refused, kindly }) => ({
    work(numbers) {
      if (!numbers.includes(refused)) return numbers;
      if (!kindly) throw new TypeError('a mistake of ours');
      throw new ProblemError([{ code: 'refused', severity: 'error', message: 'No.' }], 2);
    },
    end: () => undefined,
  }),
};
