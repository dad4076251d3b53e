import { readTimestamp } from '../../support/timestamp.ts';
import { articleSchema } from '../front-matter-schema.ts';
import type { ForeignData } from './read-foreign.ts';

const shape: Readonly<Record<string, { safeParse(value: unknown): { success: boolean } }>> =
  articleSchema.shape;

const lists = new Set(['authors', 'tags', 'aliases']);
const moments = new Set(['published', 'updated', 'embargo', 'expires']);

/** A foreign value in the form that our key takes, the value itself where that is right; nothing where there is no way. */
export function fitValue(field: string, value: unknown): unknown {
  return [value, ...convert(field, value)].find((each) => fits(field, each));
}

function fits(field: string, value: unknown): boolean {
  if (shape[field]?.safeParse(value).success !== true) return false;
  return !moments.has(field) || 'timestamp' in readTimestamp(String(value), 'UTC');
}

function convert(field: string, value: unknown): unknown[] {
  if (lists.has(field) && typeof value === 'string') return [splitList(value)];
  if (moments.has(field) && typeof value === 'string') return [value.replace(/([+-]\d\d)(\d\d)$/, '$1:$2')];
  if (typeof value === 'number') return [String(value)];
  if (lists.has(field) && Array.isArray(value))
    return [value.map((item: unknown) => (typeof item === 'number' ? String(item) : item))];
  return [];
}

function splitList(value: string): string[] {
  return value.split(',').flatMap((item) => item.trim() || []);
}

/** Jekyll says `published: false` of a draft; elsewhere `published` is a time. */
export function translateFlags(data: ForeignData): ForeignData {
  const { published, ...rest } = data;
  if (typeof published !== 'boolean') return data;
  return published ? rest : { ...rest, draft: true };
}
