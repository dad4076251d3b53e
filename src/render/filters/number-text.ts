import type { TemplateFilter } from './filter.ts';

/** `{{ article.wordCount | number_text(site.language) }}`: digits and separators of the language. */
export const numberText = { name: 'number_text', filter: formatNumber } satisfies TemplateFilter;

function formatNumber(value: number, language: string): string {
  return new Intl.NumberFormat(language).format(value);
}
