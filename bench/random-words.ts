/** Numbers from 0 to 1 that are the same for the same seed. */
export type Random = () => number;

/** A linear congruential generator (Numerical Recipes' constants), its low bits mixed in. */
export function seedRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return ((state ^ (state >>> 15)) >>> 0) / 2 ** 32;
  };
}

const onsets = [
  '',
  'b',
  'br',
  'ch',
  'd',
  'f',
  'gr',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'pl',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
];
const nuclei = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'io', 'ou'];
const codas = ['', '', 'n', 'r', 's', 't', 'l', 'nd', 'st'];
const vocabularySize = 5000;

/** One of the list, each as likely. */
export function pick<Item>(list: readonly Item[], random: Random): Item {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** Invented words; those at the beginning are short, and chosen often. */
export const vocabulary: readonly string[] = inventWords(seedRandom(2026));

function inventWords(random: Random): string[] {
  const words = new Set<string>();
  while (words.size < vocabularySize) {
    const syllables = words.size < 150 ? 1 : 1 + Math.ceil(random() * (words.size < 1500 ? 1 : 2));
    const parts = Array.from({ length: syllables }, () => pick(onsets, random) + pick(nuclei, random));
    const word = parts.join('') + pick(codas, random);
    if (word.length > 1) words.add(word);
  }
  return [...words];
}

/** A word, as often as such words are in a language: by the inverse of its rank, roughly. */
export function chooseWord(random: Random): string {
  const rank = Math.floor((vocabularySize + 8) ** random() * 8 - 8);
  return vocabulary[Math.min(Math.max(rank, 0), vocabularySize - 1)] ?? 'the';
}
