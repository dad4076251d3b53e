/** Letters and digits alone, in lower case, with one space between words: for telling whether two texts say the same. */
export function foldText(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase();
  return plain.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
}
