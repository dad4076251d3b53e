import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findGateFaults } from './find-faults.ts';
import { newspapers } from './random-newspaper.ts';

test('nothing of an unpublished article is in any file, in many newspapers', async () => {
  const property = fc.asyncProperty(newspapers, async (paper) => {
    expect(await findGateFaults(paper)).toEqual([]);
  });
  await fc.assert(property, { numRuns: 400 });
});
