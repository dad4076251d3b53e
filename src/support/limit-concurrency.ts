/** Runs work at once, but never more than `limit` pieces of it; the rest waits in order. */
export type Gate = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Opens a gate for at most `limit` pieces of work at a time. */
export function limitConcurrency(limit: number): Gate {
  const waiting: (() => void)[] = [];
  let free = limit;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
