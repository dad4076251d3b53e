import { findArticles } from './engine.js';

const pause = 150;

/**
 * Asks the index as the reader types, when the fingers rest. `show(query, results)` hears of the last question alone;
 * `results` is undefined where the index cannot be reached.
 */
export function makeAsk({ index }, show) {
  let asked = 0;
  return async (query, wait = pause) => {
    const turn = ++asked;
    await new Promise((resolve) => setTimeout(resolve, wait));
    if (turn !== asked) return;
    const results = query === '' ? [] : await findArticles(query, index).catch(() => undefined);
    if (turn === asked) await show(query, results, () => turn === asked);
  };
}
