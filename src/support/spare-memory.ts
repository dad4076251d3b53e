import { setFlagsFromString } from 'node:v8';

/**
 * From now on the heap may grow by two fifths before it is cleared, where V8 would let it become several times as large as what
 * is in it. Costs a tenth of the time of a large build.
 */
export function spareMemory(): void {
  setFlagsFromString('--heap-growing-percent=40');
}
