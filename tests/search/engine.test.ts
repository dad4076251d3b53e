import { close } from 'pagefind';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ProblemError } from '../../src/model/problem.ts';
import { runEngine } from '../../src/search/engine.ts';

// A program that runs is kept for the next index, whoever asked for it.
beforeEach(async () => {
  await close();
  vi.stubEnv('PAGEFIND_EXTENDED_BINARY_PATH', '/nowhere/pagefind');
  vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(async () => {
  await close();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test('a machine without the program is told what to install', async () => {
  const failure: unknown = await runEngine([]).catch((error: unknown) => error);
  if (!(failure instanceof ProblemError)) throw new Error('no problem was told');
  expect(failure.exitCode).toBe(2);
  expect(failure.problems[0]).toMatchObject({ code: 'search-failed', severity: 'error' });
  expect(failure.problems[0]?.hint).toMatch(/@pagefind.*search-page: false/);
});
