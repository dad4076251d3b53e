import { ProblemError } from '../model/problem.ts';

/** The error that ends the telling of a change, with what to do about it. */
export function failPurge(code: string, message: string, hint: string): ProblemError {
  return new ProblemError([{ code, severity: 'error', message, hint }], 2);
}

/** The error where somebody cannot be told, or does not do it though asked again and again; `why` is `503` or `ECONNRESET`. */
export function failBusy(name: string, why: string): ProblemError {
  return failPurge(
    'purge-failed',
    `${name} could not be told (${why}), though tried again and again.`,
    'do it again later: `broadsheet deploy`, or `broadsheet purge` without a deploy',
  );
}
