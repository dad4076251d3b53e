import type { Scene } from '../scene.ts';
import { geneva } from './geneva.ts';
import { missile } from './missile.ts';
import { negotiatingTable } from './negotiating-table.ts';
import { portraits } from './portraits.ts';

/** Every picture of the example newspaper. */
export const scenes: readonly Scene[] = [geneva, negotiatingTable, missile, ...portraits];
