import { readFileSync } from 'node:fs';
import type { Hash } from '../model/paths.ts';
import { hashContent } from '../support/hash.ts';

/** The file beside the compiled program that holds the code of templates; the sources have none. */
declare const compiledTheme: string | undefined;

let known: ReadonlyMap<Hash, string> | undefined;

/** The code of a template of the default theme, by its text, if it was compiled with this program. */
export function findCompiled(text: string): string | undefined {
  known ??= new Map(typeof compiledTheme === 'string' ? readTheme(compiledTheme) : []);
  return known.get(hashContent(text));
}

function readTheme(file: string): [Hash, string][] {
  const place = new URL(`../${file}`, import.meta.url);
  return JSON.parse(readFileSync(place, 'utf8')) as [Hash, string][];
}
