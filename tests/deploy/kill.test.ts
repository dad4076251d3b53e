import { expect, test } from 'vitest';
import { openDice } from '../build/dice.ts';
import { killDeploys } from './kill-deploys.ts';

test(
  'a deploy that is killed at any moment leaves whole pages that name nothing which is not there, and the next one goes on',
  { timeout: 120_000 },
  async () => expect(await killDeploys(5, openDice(7))).toBe(5),
);
