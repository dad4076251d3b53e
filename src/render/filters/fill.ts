import type { TemplateFilter } from './filter.ts';

/** `{{ strings.photoBy | fill({ name: figure.credit }) }}`: each `{name}` replaced once; throws if one is not given. */
export const fill = { name: 'fill', filter: fillText } satisfies TemplateFilter;

/** The text with each `{name}` replaced by its value. */
export function fillText(text: string, values: Readonly<Record<string, unknown>>): string {
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => {
    if (!Object.hasOwn(values, name)) throw new Error(`nothing is given for ${hole} in "${text}"`);
    return String(values[name]);
  });
}
