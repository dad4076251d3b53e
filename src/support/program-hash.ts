import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hash } from '../model/paths.ts';
import { hashContent } from './hash.ts';

/** Of the code, written in by scripts/compile.ts; the sources have none. */
declare const compiledHash: string | undefined;

let known: Hash | undefined;

/** Of this program's own code, and of Node's data on dates and languages: what is kept counts only for the same. */
export function hashProgram(): Hash {
  const code = () => (typeof compiledHash === 'string' ? compiledHash : hashSources());
  known ??= hashContent([code(), process.versions.icu, process.versions.tz].join('\n'));
  return known;
}

function hashSources(): Hash {
  const program = join(import.meta.dirname, '..');
  const names = readdirSync(program, { recursive: true, encoding: 'utf8' }).toSorted();
  const code = names
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [name, readFileSync(join(program, name), 'utf8')]);
  return hashContent(code.join('\n'));
}
