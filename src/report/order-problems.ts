import type { Problem } from '../model/problem.ts';

/** By file, line and column, whatever the machine's language; those without a place last, as they were told. */
export function orderProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(comparePlaces);
}

function comparePlaces({ place: left }: Problem, { place: right }: Problem): number {
  if (!left || !right) return Number(left === undefined) - Number(right === undefined);
  return compareNames(left.file, right.file) || left.line - right.line || left.column - right.column;
}

function compareNames(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
