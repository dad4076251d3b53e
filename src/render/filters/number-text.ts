import { remember } from '../../support/remember.ts';
import type { TemplateFilter } from './filter.ts';

/** `{{ article.wordCount | number_text(site.language) }}`: digits and separators of the language. */
export const numberText = { name: 'number_text', filter: formatNumber } satisfies TemplateFilter;

const numbersOf = remember((language) => new Intl.NumberFormat(language));

function formatNumber(value: number, language: string): string {
  return numbersOf(language).format(value);
}
