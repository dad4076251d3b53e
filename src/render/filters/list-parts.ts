import { remember, rememberSome } from '../../support/remember.ts';
import type { TemplateFilter } from './filter.ts';

/** `{% for part in byline | list_parts(language) %}`: `item`, or `text` between items: "A, B and C" in any language. */
export const listParts = { name: 'list_parts', filter: splitList } satisfies TemplateFilter;

type ListPart = { readonly item: unknown } | { readonly text: string };

/** How so many items are joined: the place of each, and the words between. */
const joinedOf = remember((language) => {
  const format = new Intl.ListFormat(language, { type: 'conjunction' });
  return rememberSome(100, (count: number) =>
    format.formatToParts(Array.from({ length: count }, (_, at) => String(at))),
  );
});

function splitList(items: readonly unknown[], language: string): ListPart[] {
  return joinedOf(language)(items.length).map(({ type, value }) =>
    type === 'element' ? { item: items[Number(value)] } : { text: value },
  );
}
