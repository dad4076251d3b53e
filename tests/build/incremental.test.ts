import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDifference } from './compare-builds.ts';
import { arbitraryEdits } from './random-edits.ts';

test(
  'after any sequence of edits, a build is byte for byte what a clean build is',
  { timeout: 120_000 },
  async () => {
    for (const edits of fc.sample(arbitraryEdits(25), 2)) expect(await findDifference(edits)).toBeUndefined();
  },
);
