import { expect, test } from 'vitest';
import { findForgotten } from './compare-memory.ts';

test(
  'a process that remembers builds what one builds that has just begun',
  { timeout: 120_000 },
  async () => {
    expect(await findForgotten(20_261_125, 40)).toBeUndefined();
  },
);
