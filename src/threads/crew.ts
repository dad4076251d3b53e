import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import type { Hand } from './hand.ts';
import type { Shift, Task } from './task.ts';

/** Things to work on, in their order; an array, or what makes them when their turn comes. */
export interface Items<Item> {
  readonly length: number;
  slice(start: number, end: number): readonly Item[];
}

/** Threads that share work: this one, and as many others as pay. */
export interface Crew {
  /**
   * Has all items worked on, some at a time, and hands over what was made of them, in any order. Rejects with the first
   * error after which nothing more is begun.
   */
  run<Setup, Item, Made>(
    task: Task<Setup, Item, Made>,
    setup: Setup,
    items: Items<Item>,
    take: (made: readonly Made[], items: readonly Item[]) => void | Promise<void>,
  ): Promise<void>;
  close(): Promise<void>;
}

export interface CrewOptions {
  /** The module that serves the tasks in another thread. */
  readonly entry: URL;
  /** With this one; as many as the machine has cores, and only for work that is worth it, if absent. */
  readonly threads?: number | undefined;
}

/** So many items take longer than a thread takes to start. */
const worthAThread = 400;
const itemsAtOnce = 32;
/** While a hand works on the first, the second waits for it. */
const batchesAHand = 2;

/** Gets a crew together; its threads start when there is work for them. */
export function openCrew({ entry, threads }: CrewOptions): Crew {
  const hands: Hand[] = [];
  const hire = async (count: number): Promise<readonly Hand[]> => {
    if (count === 0) return [];
    const { startHand } = await import('./hand.ts');
    while (hands.length < count) hands.push(startHand(entry));
    return hands.slice(0, count);
  };
  return {
    async run(task, setup, items, take) {
      const shift = task.begin(setup);
      try {
        const wanted = threads ?? (items.length < worthAThread ? 1 : availableParallelism());
        const helping = items.length === 0 ? [] : await hire(wanted - 1);
        for (const hand of helping) hand.begin(task.name, setup);
        await share(shift, helping, items, take);
        for (const hand of helping) hand.end();
      } finally {
        shift.end();
      }
    },
    async close() {
      await Promise.all(hands.splice(0).map((hand) => hand.stop()));
    },
  };
}

async function share<Item, Made>(
  shift: Shift<Item, Made>,
  hands: readonly Hand[],
  items: Items<Item>,
  take: (made: readonly Made[], items: readonly Item[]) => void | Promise<void>,
): Promise<void> {
  let next = 0;
  let failed = false;
  const goOn = async (work: (batch: readonly Item[]) => Promise<readonly Made[]>): Promise<void> => {
    while (next < items.length && !failed) {
      const batch = items.slice(next, next + itemsAtOnce);
      next += batch.length;
      await take(await work(batch), batch);
    }
  };
  const workHere = async (batch: readonly Item[]) => {
    await setImmediate(); // So that the others are heard.
    return shift.work(batch);
  };
  const others = hands.flatMap((hand) =>
    Array.from({ length: batchesAHand }, () => goOn((batch) => hand.work(batch) as Promise<readonly Made[]>)),
  );
  const all = [...others, goOn(workHere)].map((going) =>
    going.catch((error: unknown) => {
      failed = true;
      throw error;
    }),
  );
  const ended = await Promise.allSettled(all);
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
}
