import { ProblemError } from '../model/problem.ts';

/** The error that says why Pagefind, a program for each kind of machine, could not make the index. */
export function blameEngine(error: unknown): ProblemError {
  const why = error instanceof Error ? error.message.split('\n')[0]?.replace(/\.$/, '') : String(error);
  const message = `The search index cannot be made: ${why}.`;
  const hint =
    'install the package `@pagefind/…` for this machine (npm leaves it out with `--omit=optional`), or put `search-page: false` under `outputs` in `content/site.yaml`';
  return new ProblemError([{ code: 'search-failed', severity: 'error', message, hint }], 2);
}
