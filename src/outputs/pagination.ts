import type { Permalink } from '../model/paths.ts';
import type { PagerView } from '../model/view.ts';
import { omitAbsent } from '../support/omit-absent.ts';

/** One page of a list that is cut into pages. */
export interface ListPart<Item> {
  readonly permalink: Permalink;
  /** Counted from the oldest page, at 1; the first page, which shows the newest, has none. */
  readonly number?: number;
  readonly items: readonly Item[];
  readonly pager: PagerView;
}

/**
 * Cuts a list, newest first, into pages that stay as they are when something new appears. The first, at `base`, shows the
 * newest `size` to `2 * size - 1` items; the others hold `size` each, counted from the oldest, at `<base>page/<number>/`.
 */
export function paginate<Item>(items: readonly Item[], base: Permalink, size: number): ListPart<Item>[] {
  const last = Math.max(0, Math.floor(items.length / size) - 1);
  const newest = items.length - last * size;
  const locate = (number: number) => (number > last ? base : (`${base}page/${number}/` as Permalink));
  const makePart = (number: number): ListPart<Item> => {
    const start = newest + (last - number) * size;
    const older = number > 1 ? locate(number - 1) : undefined;
    return {
      permalink: locate(number),
      number,
      items: items.slice(start, start + size),
      pager: omitAbsent<PagerView>({ newer: locate(number + 1), older }),
    };
  };
  const older = last > 0 ? locate(last) : undefined;
  const first = { permalink: base, items: items.slice(0, newest), pager: omitAbsent<PagerView>({ older }) };
  return [first, ...Array.from({ length: last }, (_, index) => makePart(last - index))];
}
