import { Worker } from 'node:worker_threads';
import { ProblemError } from '../model/problem.ts';
import type { Answer, Order } from './task.ts';

/** Another thread that works. */
export interface Hand {
  begin(task: string, setup: unknown): void;
  /** What was made of the items; rejects with what the thread threw, or if it died. */
  work(items: readonly unknown[]): Promise<readonly unknown[]>;
  end(): void;
  stop(): Promise<void>;
}

interface Waiting {
  readonly resolve: (made: readonly unknown[]) => void;
  readonly reject: (error: unknown) => void;
}

/** Starts a thread that serves tasks; `entry` is its module. */
export function startHand(entry: URL): Hand {
  const worker = new Worker(entry);
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let death: unknown;
  const die = (error: unknown): void => {
    death ??= error;
    for (const { reject } of waiting.values()) reject(death);
    waiting.clear();
  };
  worker.on('message', (answer: Answer) => {
    const { resolve, reject } = waiting.get(answer.id) ?? {};
    waiting.delete(answer.id);
    if ('made' in answer) resolve?.(answer.made);
    else reject?.('error' in answer ? answer.error : new ProblemError(answer.problems, answer.exitCode));
  });
  worker.on('error', die);
  worker.on('exit', () => die(new Error('a thread has ended before its work')));
  const tell = (order: Order): void => worker.postMessage(order);
  return {
    begin: (task, setup) => tell({ say: 'begin', task, setup }),
    work: (items) =>
      new Promise((resolve, reject) => {
        if (death !== undefined) return reject(death);
        last += 1;
        waiting.set(last, { resolve, reject });
        tell({ say: 'work', id: last, items });
      }),
    end: () => tell({ say: 'end' }),
    async stop() {
      await worker.terminate();
    },
  };
}
