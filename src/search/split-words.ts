/** What Rust takes for white space. */
const space = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

/** The words of a text as Pagefind counts them: whatever stands between white space. */
export function splitWords(text: string): string[] {
  return text
    .replaceAll('\u200b', '')
    .split(space)
    .filter((word) => word !== '');
}
