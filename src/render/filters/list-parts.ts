import { remember } from '../../support/remember.ts';
import type { TemplateFilter } from './filter.ts';

/** `{% for part in byline | list_parts(language) %}`: `item`, or `text` between items: "A, B and C" in any language. */
export const listParts = { name: 'list_parts', filter: splitList } satisfies TemplateFilter;

type ListPart = { readonly item: unknown } | { readonly text: string };

const formatOf = remember((language) => new Intl.ListFormat(language, { type: 'conjunction' }));

function splitList(items: readonly unknown[], language: string): ListPart[] {
  const parts = formatOf(language).formatToParts(items.map((_, index) => String(index)));
  return parts.map(({ type, value }) =>
    type === 'element' ? { item: items[Number(value)] } : { text: value },
  );
}
