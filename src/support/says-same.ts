import { foldText } from './fold-text.ts';

/** Whether two texts say the same, but for case, punctuation and white space; one that says nothing says nothing twice. */
export function saysSame(one: string, other: string): boolean {
  if (beginOtherwise(one, other)) return false;
  const words = foldText(one);
  return words !== '' && words === foldText(other);
}

const plainStart = /^[\da-z]/i;

/** Most texts differ in their first letter already; only those of ASCII can be compared as they are. */
function beginOtherwise(one: string, other: string): boolean {
  if (!plainStart.test(one) || !plainStart.test(other)) return false;
  return one.charAt(0).toLowerCase() !== other.charAt(0).toLowerCase();
}
