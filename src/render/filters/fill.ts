import type { TemplateFilter } from './filter.ts';

/** `{{ strings.photoBy | fill({ name: figure.credit }) }}`: each `{name}` replaced; throws if one is not given. */
export const fill = { name: 'fill', filter: fillText } satisfies TemplateFilter;

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const leftToRight = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}]/u;

/** The text with each `{name}` replaced by its value, which is isolated where it runs the other way (UAX #9). */
export function fillText(text: string, values: Readonly<Record<string, unknown>>): string {
  const words = text.replace(/\{\w+\}/g, '');
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => {
    if (!Object.hasOwn(values, name)) throw new Error(`nothing is given for ${hole} in "${text}"`);
    return isolate(String(values[name]), words);
  });
}

function isolate(value: string, words: string): string {
  const opposed = rightToLeft.test(words) ? leftToRight.test(value) : rightToLeft.test(value);
  return opposed ? `\u2068${value}\u2069` : value;
}
