import { rememberSome } from '../../support/remember.ts';
import type { TemplateFilter } from './filter.ts';

/** `{{ strings.photoBy | fill({ name: figure.credit }) }}`: each `{name}` replaced; throws if one is not given. */
export const fill = { name: 'fill', filter: fillText } satisfies TemplateFilter;

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const leftToRight = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}]/u;

/** A string of the theme at its holes: words, then a hole and words in turn. */
interface Pattern {
  readonly parts: readonly string[];
  /** What runs the other way than its words. */
  readonly opposed: RegExp;
}

const patternOf = rememberSome(1000, readPattern);

/** The text with each `{name}` replaced by its value, which is isolated where it runs the other way (UAX #9). */
export function fillText(text: string, values: Readonly<Record<string, unknown>>): string {
  const { parts, opposed } = patternOf(text);
  let filled = parts[0] ?? '';
  for (let index = 1; index < parts.length; index += 2) {
    const name = parts[index] ?? '';
    if (!Object.hasOwn(values, name)) throw new Error(`nothing is given for {${name}} in "${text}"`);
    const value = String(values[name]);
    filled += (opposed.test(value) ? `\u2068${value}\u2069` : value) + (parts[index + 1] ?? '');
  }
  return filled;
}

function readPattern(text: string): Pattern {
  const parts = text.split(/\{(\w+)\}/);
  const words = parts.filter((_, index) => index % 2 === 0).join('');
  return { parts, opposed: rightToLeft.test(words) ? leftToRight : rightToLeft };
}
