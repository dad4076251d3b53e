import { parentPort } from 'node:worker_threads';
import { ProblemError } from '../model/problem.ts';
import type { Answer, Order, Shift, Task } from './task.ts';

/** Serves these tasks to the crew that started this thread. */
export function serveTasks(tasks: readonly Task<never, never, unknown>[]): void {
  let shift: Shift<never, unknown> | undefined;
  const obey = async (order: Order): Promise<void> => {
    if (order.say === 'work') return parentPort?.postMessage(await answer(order, shift));
    shift?.end();
    shift = undefined;
    if (order.say === 'begin')
      shift = tasks.find(({ name }) => name === order.task)?.begin(order.setup as never);
  };
  parentPort?.on('message', (order: Order) => void obey(order));
}

async function answer(
  { id, items }: Extract<Order, { say: 'work' }>,
  shift: Shift<never, unknown> | undefined,
): Promise<Answer> {
  try {
    if (!shift) throw new Error('work without a task');
    return { id, made: await shift.work(items as readonly never[]) };
  } catch (error) {
    return error instanceof ProblemError
      ? { id, problems: error.problems, exitCode: error.exitCode }
      : { id, error };
  }
}
