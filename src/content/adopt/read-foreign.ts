import type { SourcePath } from '../../model/paths.ts';
import { parseJson } from '../../support/parse-json.ts';
import { openSource } from '../../support/source-text.ts';
import { splitFile } from '../split.ts';

/** Keys and values in the order of the file. */
export type ForeignData = Readonly<Record<string, unknown>>;

/** What another generator's file says before its text; without data where that cannot be understood. */
export interface ForeignFile {
  readonly form: 'YAML' | 'TOML' | 'JSON' | 'none' | 'damaged';
  readonly data?: ForeignData;
  /** What follows. */
  readonly body: string;
}

/** Reads the front matter of a file in any of the forms that Hugo, Jekyll and Eleventy know. TOML is only recognised. */
export function readForeign(path: SourcePath, text: string): ForeignFile {
  if (/^\+\+\+\s*$/m.exec(text)?.index === 0) return { form: 'TOML', body: text };
  if (text.startsWith('{')) return readJson(text);
  if (!text.startsWith('---')) return { form: 'none', body: text };
  const split = splitFile(openSource(path, text));
  if ('code' in split || split.header.document.faults.length > 0) return { form: 'damaged', body: text };
  const { data } = split.header.document;
  return isMap(data) ? { form: 'YAML', data, body: split.body } : { form: 'damaged', body: text };
}

function readJson(text: string): ForeignFile {
  for (const { index } of text.matchAll(/\}[ \t]*(?=\r?\n|$)/g)) {
    const data = parseJson(text.slice(0, index + 1));
    if (isMap(data)) return { form: 'JSON', data, body: text.slice(index + 1).replace(/^[ \t]*\r?\n/, '') };
    if (index > 64 * 1024) break;
  }
  return { form: 'damaged', body: text };
}

function isMap(data: unknown): data is ForeignData {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
