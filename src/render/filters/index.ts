import { dateText, dayText } from './date-text.ts';
import { fill } from './fill.ts';
import type { TemplateFilter } from './filter.ts';
import { iso } from './iso.ts';
import { listParts } from './list-parts.ts';
import { numberText } from './number-text.ts';
import { plural } from './plural.ts';
import { runIn } from './run-in.ts';
import { textDirection } from './text-direction.ts';

/** The filters that templates have beside Nunjucks' own. */
export const filters: readonly TemplateFilter[] = [
  dateText,
  dayText,
  fill,
  iso,
  listParts,
  numberText,
  plural,
  runIn,
  textDirection,
];
