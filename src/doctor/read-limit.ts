import { readFileSync } from 'node:fs';
import { hasErrorCode } from '../support/error-code.ts';

/** The first number that the pattern finds in a file of Linux; undefined where there is no such file or number. */
export function readLimit(file: string, pattern: RegExp): number | undefined {
  try {
    const number = Number(pattern.exec(readFileSync(file, 'utf8'))?.[1]);
    return Number.isNaN(number) ? undefined : number;
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT', 'EACCES')) return undefined;
    throw error;
  }
}
