import { expect, test } from 'vitest';
import { openDice } from '../build/dice.ts';
import { killDeploys, killLocalDeploys } from './kill-deploys.ts';

const seed = Number(process.env['BROADSHEET_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

test(`a deploy that is killed 50 times at any moment always comes to the right end (seed ${seed})`, async () =>
  expect(await killDeploys(50, openDice(seed))).toBe(50));

test.each(['folder', 'rsync'] as const)(
  'so does one to a target of kind %s (seed ' + seed + ')',
  async (to) => expect(await killLocalDeploys(50, openDice(seed), to)).toBe(50),
);
