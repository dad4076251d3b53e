import type { Page } from '../../model/page.ts';

/** What all pages show: nothing in it is an article's. */
const shared: ReadonlySet<string> = new Set(['site', 'strings']);

/** Names of the values that are addresses; their owner is what is shown. */
const addressKeys: ReadonlySet<string> = new Set(['href', 'id', 'url', 'loc', 'permalink']);

/**
 * Tells where a page's inputs have one of the addresses: a way of names and of numbers that count from 1. A page is a
 * function of its inputs, so what is not in them is not shown.
 */
export function findPlaces(page: Page, isMeant: (text: string) => boolean): string[] {
  const places = new Set<string>();
  for (const [name, value] of Object.entries(page.content().inputs))
    if (!shared.has(name)) visit(value, [name], isMeant, places);
  return [...places];
}

function visit(
  value: unknown,
  way: readonly string[],
  isMeant: (text: string) => boolean,
  places: Set<string>,
): void {
  if (typeof value === 'string') {
    if (isMeant(value) || (value.includes('\n') && value.split(/\s+/).some(isMeant)))
      places.add(nameWay(way));
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) visit(item, [...way, String(index + 1)], isMeant, places);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) visit(item, [...way, key], isMeant, places);
  }
}

/** Links of a text are named by what they lead to, which whoever asks knows. */
function nameWay(way: readonly string[]): string {
  const [first = ''] = way;
  if (first === 'links') return first;
  return (addressKeys.has(way.at(-1) ?? '') && way.length > 1 ? way.slice(0, -1) : way).join(' ');
}
