/** Does the work for every item, at most `limit` at a time, begun in order; after a rejection nothing is begun. */
export async function forEachLimited<Item>(
  items: Iterable<Item>,
  limit: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = items[Symbol.iterator]();
  let failed = false;
  const takeTurns = async (): Promise<void> => {
    for (let next = queue.next(); !next.done && !failed; next = queue.next()) await work(next.value);
  };
  const takeTurnsOrStop = (): Promise<void> =>
    takeTurns().catch((error: unknown) => {
      failed = true;
      throw error;
    });
  await Promise.all(Array.from({ length: limit }, takeTurnsOrStop));
}
