import { stringify } from 'yaml';
import { fitValue, translateFlags } from './fit-value.ts';
import type { ForeignFile } from './read-foreign.ts';

type Entry = readonly [name: string, value: unknown];

/**
 * Another site's article as a file of ours, under its own names of keys; the text stays as it is. What we have no key for,
 * and values that ours cannot take, stay as comments. `fields` are our names of its keys.
 */
export function convertArticle(
  { form, data = {}, body }: ForeignFile,
  original: string,
  fields: ReadonlyMap<string, string>,
): string {
  const kept: Entry[] = [];
  const rest: Entry[] = [];
  for (const [name, value] of Object.entries(translateFlags(data))) {
    const field = fields.get(name);
    const fitted = field === undefined ? undefined : fitValue(field, value);
    if (fitted === undefined) rest.push([name, value]);
    else kept.push([name, fitted]);
  }
  if (form === 'YAML' && isSame(kept, Object.entries(data))) return original;
  const comments = print(rest).replaceAll(/^/gm, '# ');
  const lines = [print(kept), ...(rest.length > 0 ? [comments] : [])].filter(Boolean);
  return `---\n${lines.join('\n')}\n---\n${body}`;
}

function isSame(kept: readonly Entry[], data: readonly Entry[]): boolean {
  return JSON.stringify(kept) === JSON.stringify(data);
}

function print(entries: readonly Entry[]): string {
  if (entries.length === 0) return '';
  return stringify(Object.fromEntries(entries), { version: '1.2', schema: 'core', lineWidth: 0 }).trimEnd();
}
