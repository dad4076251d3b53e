/** The items of a list at those places; a place beyond its end is passed over. */
export function takeAt<Item extends object>(items: readonly Item[], places: readonly number[]): Item[] {
  const taken: Item[] = [];
  for (const place of places) {
    const item = items[place];
    if (item) taken.push(item);
  }
  return taken;
}
