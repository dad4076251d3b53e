import type { Problem } from '../model/problem.ts';
import { frameCode } from '../report/frame-code.ts';
import { orderProblems } from '../report/order-problems.ts';
import { flattenText } from '../report/plain-text.ts';

/** A problem as an editor is shown it on the page. */
export interface ProblemView {
  readonly severity: Problem['severity'];
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly file?: string;
  /** `4:1` */
  readonly at?: string;
  /** The line with a mark under what is meant. */
  readonly frame?: string;
}

/** Problems in the order of their files, as plain texts that nothing obeys. */
export function describeProblems(problems: readonly Problem[]): ProblemView[] {
  return orderProblems(problems).map(({ severity, code, message, hint, place }) => ({
    severity,
    code,
    message: flattenText(message),
    ...(hint !== undefined && { hint: flattenText(hint) }),
    ...(place && { file: flattenText(place.file), at: `${place.line}:${place.column}` }),
    ...(place?.excerpt !== undefined && { frame: frameCode({ ...place, excerpt: place.excerpt }) }),
  }));
}
