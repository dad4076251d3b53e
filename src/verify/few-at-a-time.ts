import { forEachLimited } from '../support/for-each-limited.ts';

/** More would only wait for each other, with what was read of them in memory. */
const atOnce = 8;

/** What the work makes of every item, in the items' order; a few are under way at a time, however many there are. */
export async function mapFew<Item, Result>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  await forEachLimited([...items].entries(), atOnce, async ([index, item]) => {
    results[index] = await work(item);
  });
  return results;
}
