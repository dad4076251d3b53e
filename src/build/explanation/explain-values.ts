import type { Article } from '../../model/article.ts';
import type { Config } from '../../model/config.ts';
import type { ExplainedValue } from '../../model/explanation.ts';
import type { Origins } from '../../model/origin.ts';
import type { Place } from '../../model/problem.ts';
import type { Timestamp } from '../../model/time.ts';
import { formatIso } from '../../support/iso-time.ts';

/** What is told first, in this order; the rest follows as the file has it. */
const first = [
  'headline',
  'standfirst',
  'slug',
  'permalink',
  'id',
  'published',
  'updated',
  'embargo',
  'expires',
  'draft',
  'section',
  'type',
  'authors',
  'noByline',
  'tags',
  'language',
  'image',
];

/** The fields of an article that have a value, each with its origin; `findSetting` tells where `site.yaml` has a key. */
export function explainValues(
  article: Article,
  origins: Origins,
  { timeZone }: Config,
  findSetting: (key: string) => Place | undefined,
): ExplainedValue[] {
  const fields = [...new Set([...first, ...origins.keys()])];
  return fields.flatMap((field) => {
    const origin = origins.get(field);
    const value = describe(valueOf(article, field), timeZone);
    const isNothing = value === '' || field === 'images';
    if (!origin || (isNothing && origin.from === 'default')) return [];
    const setting = origin.from === 'setting' ? findSetting(origin.key) : undefined;
    return [{ field, value, origin, ...(setting && { setting }) }];
  });
}

/** The words of `images` are told by the pictures that they are for. */
function valueOf(article: Article, field: string): unknown {
  return field === 'images' ? article.figures : article[field as keyof Article];
}

function describe(value: unknown, timeZone: string): string {
  if (value === undefined || value === false) return '';
  if (value === true) return 'yes';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map((item) => describe(item, timeZone)).join(', ');
  if (typeof value === 'object' && value !== null) return describeObject(value, timeZone);
  return JSON.stringify(value);
}

/** Moments, texts with mark-up, pictures, names in bylines, picks and corrections are told by what names them. */
function describeObject(value: object, timeZone: string): string {
  if ('precision' in value) return formatIso(value as Timestamp, timeZone);
  if ('source' in value && 'focus' in value) return describe(value.source, timeZone);
  const names = ['written', 'text', 'id', 'reference', 'headline', 'url'];
  const known = value as Readonly<Record<string, unknown>>;
  const name = names.find((one) => known[one] !== undefined);
  return name === undefined ? JSON.stringify(value) : describe(known[name], timeZone);
}
