import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hash } from '../model/paths.ts';
import { hashContent } from './hash.ts';

const program = join(import.meta.dirname, '..');
let known: Hash | undefined;

/** Of this program's own code, and of Node's data on dates and languages: what is kept counts only for the same. */
export function hashProgram(): Hash {
  known ??= hashContent([...listCode(), process.versions.icu, process.versions.tz].join('\n'));
  return known;
}

function listCode(): string[] {
  const names = readdirSync(program, { recursive: true, encoding: 'utf8' }).toSorted();
  return names
    .filter((name) => /\.[jt]s$/.test(name))
    .flatMap((name) => [name, readFileSync(join(program, name), 'utf8')]);
}
