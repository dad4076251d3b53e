import { expect, test } from 'vitest';
import { findDifference } from './compare-builds.ts';

test(
  'after edits of every kind, a build is byte for byte what a clean build is',
  { timeout: 120_000 },
  async () => {
    expect(await findDifference(20_261_124, 45)).toBeUndefined();
  },
);
