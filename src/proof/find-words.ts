const window = 8;

/** Words to look for, each at least eight UTF-16 units long. */
export interface WordFinder {
  /** Those of the words that stand in the text, whole: no letter or digit goes on before or behind. */
  find(text: string): Set<string>;
}

const bits = 22;

/**
 * Prepares to look for many words at once, in one pass over each text. The hash forgets whatever is eight characters
 * back, so it marks every place where a word may begin.
 */
export function makeWordFinder(words: Iterable<string>): WordFinder {
  const marked = new Uint8Array(2 ** bits);
  const byHash = new Map<number, string[]>();
  for (const word of new Set(words)) {
    const hash = hashStart(word);
    marked[hash] = 1;
    byHash.set(hash, [...(byHash.get(hash) ?? []), word]);
  }
  return {
    find(text) {
      const found = new Set<string>();
      let hash = 0;
      for (let index = 0; index < text.length; index++) {
        hash = goOn(hash, text, index);
        if (marked[hash] !== 1) continue;
        const start = index - window + 1;
        for (const word of byHash.get(hash) ?? []) if (standsAt(text, start, word)) found.add(word);
      }
      return found;
    },
  };
}

function hashStart(word: string): number {
  let hash = 0;
  for (let index = 0; index < window; index++) hash = goOn(hash, word, index);
  return hash;
}

function goOn(hash: number, text: string, index: number): number {
  return ((hash << 3) ^ text.charCodeAt(index)) & (2 ** bits - 1);
}

function standsAt(text: string, start: number, word: string): boolean {
  if (start < 0 || !text.startsWith(word, start)) return false;
  return !continues(text, start - 1) && !continues(text, start + word.length);
}

function continues(text: string, index: number): boolean {
  return /[\p{L}\p{N}_-]/u.test(text.charAt(index));
}
