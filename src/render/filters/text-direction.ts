import { remember } from '../../support/remember.ts';
import type { TemplateFilter } from './filter.ts';

/** `<html dir="{{ site.language | text_direction }}">`. */
export const textDirection = {
  name: 'text_direction',
  filter: remember(findDirection),
} satisfies TemplateFilter;

const rightToLeft = new Set([
  'Adlm',
  'Arab',
  'Aran',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
  'Yezi',
]);

function findDirection(language: string): 'ltr' | 'rtl' {
  return rightToLeft.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';
}
