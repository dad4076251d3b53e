import { randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import { findInfluences, type Surroundings } from './determinism.ts';

const zones = [
  'UTC',
  'Pacific/Kiritimati',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Pacific/Pago_Pago',
  'Europe/Dublin',
];
const locales = [
  'C',
  'tr_TR.UTF-8',
  'de_DE.UTF-8',
  'ar_EG.UTF-8',
  'th_TH.UTF-8',
  'lt_LT.UTF-8',
  'sv_SE.UTF-8',
];
const places = Array.from({ length: 14 }, (_, index): Surroundings => ({
  zone: zones[index % zones.length] ?? '',
  locale: locales[index % locales.length] ?? '',
  threads: [1, 2, 3, 5][index % 4] ?? 1,
  warm: index % 5 === 4,
}));
const seed = Number(process.env.BROADSHEET_SEED ?? randomInt(2 ** 31));

test(
  `the same bytes come of fourteen surroundings (again: BROADSHEET_SEED=${seed})`,
  { timeout: 600_000 },
  async () => {
    expect(await findInfluences(places, seed)).toEqual([]);
  },
);
