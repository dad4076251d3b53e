import type { Strings } from '../../model/view.ts';
import { remember } from '../../support/remember.ts';
import { fillText } from './fill.ts';
import type { TemplateFilter } from './filter.ts';

/** `{{ strings | plural('readingTime', 4, site.language) }}`: the form of `readingTime.*` that the number takes. */
export const plural = { name: 'plural', filter: choosePlural } satisfies TemplateFilter;

const rulesOf = remember((language) => new Intl.PluralRules(language));
const numbersOf = remember((language) => new Intl.NumberFormat(language));

function choosePlural(strings: Strings, name: string, count: number, language: string): string {
  const form = rulesOf(language).select(count);
  const text = strings[`${name}.${form}`] ?? strings[`${name}.other`];
  if (text === undefined) throw new Error(`there is no string "${name}.other"`);
  return fillText(text, { count: numbersOf(language).format(count) });
}
