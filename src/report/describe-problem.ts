import type { Problem } from '../model/problem.ts';
import { frameCode } from './frame-code.ts';
import { flattenText } from './plain-text.ts';

/** How to write a problem for a terminal. */
export interface ProblemStyle {
  nameFile(file: NonNullable<Problem['place']>['file']): string;
  paint(colour: 'red' | 'yellow' | 'bold' | 'dim' | 'cyan', text: string): string;
  /** Without the code frame. */
  readonly brief: boolean;
}

/** The problem as lines: severity, code and place; what happened; the code; what to do. */
export function describeProblem(problem: Problem, { nameFile, paint, brief }: ProblemStyle): string {
  const { severity, code, place } = problem;
  const head = [paint(severity === 'error' ? 'red' : 'yellow', severity), paint('bold', code)];
  if (place) head.push(flattenText(`${nameFile(place.file)}:${place.line}:${place.column}`));
  const lines = [flattenText(problem.message)];
  if (place?.excerpt !== undefined && !brief)
    lines.push(...frameCode({ ...place, excerpt: place.excerpt }).split('\n'));
  if (problem.hint !== undefined) lines.push(`${paint('cyan', 'hint:')} ${flattenText(problem.hint)}`);
  return [head.join('  '), ...lines.map((line) => `  ${line}`)].join('\n');
}
