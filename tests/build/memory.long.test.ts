import { randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import { findForgotten } from './compare-memory.ts';

const seed = Number(process.env.BROADSHEET_SEED ?? randomInt(2 ** 31));

test(
  `after each of 500 steps, a process that remembers builds what a new one builds (again: BROADSHEET_SEED=${seed})`,
  { timeout: 900_000 },
  async () => {
    expect(await findForgotten(seed, 500)).toBeUndefined();
  },
);
