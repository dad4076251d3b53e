import type { GradedFinding, Place, Problem, Spot } from '../model/problem.ts';
import { omitAbsent } from '../support/omit-absent.ts';

/** Turns a spot into the place that an editor is shown. */
export type Locate = (spot: Spot) => Place;

/** Makes findings problems; `locate` tells the line of a key. */
export function reportFindings(findings: Iterable<GradedFinding>, locate: Locate): Problem[] {
  return [...findings].map(({ code, level, message, hint, spot }) =>
    omitAbsent<Problem>({ code, severity: level, message, place: spot && locate(spot), hint }),
  );
}

/** Makes warnings count as errors, where the call asks for it. */
export function gradeProblems(problems: readonly Problem[], strict: boolean): readonly Problem[] {
  return strict ? problems.map((problem) => ({ ...problem, severity: 'error' })) : problems;
}

/** Tells whether something is wrong that readers must not see. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}
