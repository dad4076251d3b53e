import { expect, test } from 'vitest';
import { openDice } from '../build/dice.ts';
import { killDeploys } from './kill-deploys.ts';

const seed = Number(process.env['BROADSHEET_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

test(`a deploy that is killed 50 times at any moment always comes to the right end (seed ${seed})`, async () =>
  expect(await killDeploys(50, openDice(seed))).toBe(50));
