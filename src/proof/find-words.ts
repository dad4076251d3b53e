/** Words to look for, each at least eight UTF-16 units long. */
export interface WordFinder {
  /** Those of the words that stand in the text, whole: no letter or digit goes on before or behind. In the order of the text. */
  find(text: string): Set<string>;
}

/** So many units of the text are looked at, at every so many: in the shortest word there is always one such place. */
const glance = 5;
const widestStride = 16;
/** A wide stride saves time in each text and takes some to prepare: so many glances at most, of all words. */
const manyGlances = 2 ** 14;

/** A word that a glance may have met, so far within it. */
interface Candidate {
  readonly word: string;
  readonly number: number;
  readonly offset: number;
}

/**
 * Prepares to look for many words at once, in one pass over each text that looks at a part of it only. A word is met
 * at its end: addresses begin alike.
 */
export function makeWordFinder(words: Iterable<string>): WordFinder {
  const all = [...new Set(words)];
  const shortest = all.reduce((length, word) => Math.min(length, word.length), Infinity);
  const affordable = Math.max(4, Math.floor(manyGlances / all.length));
  const stride = Math.min(widestStride, shortest - glance + 1, affordable);
  const bits = Math.min(22, Math.max(14, Math.ceil(Math.log2(all.length * stride * 8))));
  const candidates: Candidate[][] = [];
  const groups = new Uint32Array(2 ** bits);
  for (const [number, word] of all.entries()) {
    for (let back = 0; back < stride; back++) {
      const offset = word.length - glance - back;
      const hash = hashAt(word, offset) >>> (32 - bits);
      const group = groups[hash] || candidates.push([]);
      groups[hash] = group;
      candidates[group - 1]?.push({ word, number, offset });
    }
  }
  return {
    find(text) {
      const starts = new Map<Candidate['number'], number>();
      const end = text.length - glance;
      for (let index = 0; index <= end; index += stride) {
        const group = groups[hashAt(text, index) >>> (32 - bits)];
        if (group) meet(text, index, candidates[group - 1] ?? [], starts);
      }
      const order = [...starts].toSorted(([a, start], [b, other]) => start - other || a - b);
      return new Set(order.map(([number]) => all[number] ?? ''));
    },
  };
}

function meet(
  text: string,
  index: number,
  candidates: readonly Candidate[],
  starts: Map<number, number>,
): void {
  for (const { word, number, offset } of candidates) {
    const start = index - offset;
    if (start < (starts.get(number) ?? Infinity) && standsAt(text, start, word)) starts.set(number, start);
  }
}

function hashAt(text: string, index: number): number {
  const [a, b, c] = [text.charCodeAt(index), text.charCodeAt(index + 1), text.charCodeAt(index + 2)];
  const mixed =
    (a << 16) ^ (b << 12) ^ (c << 8) ^ (text.charCodeAt(index + 3) << 4) ^ text.charCodeAt(index + 4);
  return Math.imul(mixed, 0x9e3779b1);
}

function standsAt(text: string, start: number, word: string): boolean {
  if (start < 0 || !text.startsWith(word, start)) return false;
  return !continues(text, start - 1) && !continues(text, start + word.length);
}

function continues(text: string, index: number): boolean {
  return /[\p{L}\p{N}_-]/u.test(text.charAt(index));
}
