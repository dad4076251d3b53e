import { expect, test } from 'vitest';
import { findInfluences, type Surroundings } from './determinism.ts';

const places: readonly Surroundings[] = [
  { zone: 'UTC', locale: 'C', threads: 1 },
  { zone: 'Pacific/Kiritimati', locale: 'tr_TR.UTF-8', threads: 3 },
  { zone: 'America/St_Johns', locale: 'ar_EG.UTF-8', threads: 2, warm: true },
];

test(
  'zone, language, order of files, threads and folder of a machine do not show in the site',
  { timeout: 120_000 },
  async () => {
    expect(await findInfluences(places, 1)).toEqual([]);
  },
);
