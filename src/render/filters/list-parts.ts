import type { TemplateFilter } from './filter.ts';

/** `{% for part in byline | list_parts(language) %}`: `item`, or `text` between items: "A, B and C" in any language. */
export const listParts = { name: 'list_parts', filter: splitList } satisfies TemplateFilter;

type ListPart = { readonly item: unknown } | { readonly text: string };

function splitList(items: readonly unknown[], language: string): ListPart[] {
  const format = new Intl.ListFormat(language, { type: 'conjunction' });
  const parts = format.formatToParts(items.map((_, index) => String(index)));
  return parts.map(({ type, value }) =>
    type === 'element' ? { item: items[Number(value)] } : { text: value },
  );
}
