import { openPathRegister } from './claim-paths.ts';
import type { Sink } from './sink.ts';

/** Opens a place where nothing is kept: for a build that is only to find what is wrong. */
export function openDiscardSink(): Sink {
  const claim = openPathRegister();
  let taken = 0;
  return {
    offer: () => Promise.resolve(undefined),
    keep: () => undefined,
    async put({ path }) {
      claim(path);
      taken += 1;
    },
    commit: () => Promise.resolve({ added: [], changed: [], removed: [], kept: taken }),
    discard: () => Promise.resolve(),
  };
}
