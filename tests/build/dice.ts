/** Choices that look random and are the same for the same seed. */
export interface Dice {
  /** A whole number from 0 to `count` - 1. */
  below(count: number): number;
  of<Item>(items: readonly [Item, ...Item[]]): Item;
  /** One of a list that may be empty. */
  any<Item>(items: readonly Item[]): Item | undefined;
  shuffle<Item>(items: readonly Item[]): Item[];
}

/** Opens dice that fall as the seed says (mulberry32). */
export function openDice(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (count: number): number => next() % count;
  return {
    below,
    of: (items) => items[below(items.length)] ?? items[0],
    any: (items) => items[below(Math.max(1, items.length))],
    shuffle(items) {
      const order = items.map((item) => [next(), item] as const);
      return order.toSorted(([one], [other]) => one - other).map(([, item]) => item);
    },
  };
}
