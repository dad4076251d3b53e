import { randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import { findDifference } from './compare-builds.ts';

const seed = Number(process.env.BROADSHEET_SEED ?? randomInt(2 ** 31));

test(
  `after each of 500 steps, a build is byte for byte what a clean build is (again: BROADSHEET_SEED=${seed})`,
  { timeout: 900_000 },
  async () => {
    expect(await findDifference(seed, 500)).toBeUndefined();
  },
);
