import type { Strings } from '../../model/view.ts';
import { fillText } from './fill.ts';
import type { TemplateFilter } from './filter.ts';

/** `{{ strings | plural('readingTime', 4, site.language) }}`: the form of `readingTime.*` that the number takes. */
export const plural = { name: 'plural', filter: choosePlural } satisfies TemplateFilter;

function choosePlural(strings: Strings, name: string, count: number, language: string): string {
  const form = new Intl.PluralRules(language).select(count);
  const text = strings[`${name}.${form}`] ?? strings[`${name}.other`];
  if (text === undefined) throw new Error(`there is no string "${name}.other"`);
  return fillText(text, { count: new Intl.NumberFormat(language).format(count) });
}
