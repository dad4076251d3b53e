import type { Scene } from '../scene.ts';
import { field } from './field.ts';
import { geneva } from './geneva.ts';
import { harbor } from './harbor.ts';
import { missile } from './missile.ts';
import { negotiatingTable } from './negotiating-table.ts';
import { night } from './night.ts';
import { portraits } from './portraits.ts';
import { river } from './river.ts';
import { square } from './square.ts';
import { townHall } from './town-hall.ts';
import { tram } from './tram.ts';

/** Every picture of the example newspaper. */
export const scenes: readonly Scene[] = [
  geneva,
  negotiatingTable,
  missile,
  ...portraits,
  tram,
  ...townHall,
  ...harbor,
  ...field,
  ...night,
  ...river,
  ...square,
];
