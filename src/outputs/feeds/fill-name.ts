/** Words of the user interface with a name put in for their `{name}`; empty where a language has no such words. */
export function fillName(words = '', name: string): string {
  return words.replace('{name}', () => name);
}
