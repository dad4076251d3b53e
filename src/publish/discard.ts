import { readFileSync } from 'node:fs';
import { openPathRegister } from './claim-paths.ts';
import { checkStamp } from './same-content.ts';
import type { Sink } from './sink.ts';

/**
 * Opens a place where nothing is kept: for a build that is only to find what is wrong. What stands in the folder `out`
 * already, if one is named, is read from there.
 */
export function openDiscardSink(out?: string): Sink {
  const claim = openPathRegister();
  let taken = 0;
  return {
    offer: () => Promise.resolve(undefined),
    keep(path, stamp) {
      const file = `${out}/${path}`;
      if (out === undefined || checkStamp(file, stamp) === undefined) return undefined;
      claim(path);
      taken += 1;
      return () => readFileSync(file);
    },
    async put({ path }) {
      claim(path);
      taken += 1;
    },
    commit: () => Promise.resolve({ added: [], changed: [], removed: [], kept: taken }),
    discard: () => Promise.resolve(),
  };
}
