import { styleText } from 'node:util';
import type { Problem } from '../model/problem.ts';
import { describeProblem } from './describe-problem.ts';
import type { ReportContext, ReportFormat } from './format.ts';
import { nameFile } from './name-file.ts';
import { orderProblems } from './order-problems.ts';
import { showProgress } from './progress.ts';
import { summarise } from './summary.ts';

const framesOfACode = 10;

/** For people: problems with code frames, then one summary; colours where the terminal and NO_COLOR allow them. */
export const pretty: ReportFormat = {
  name: 'pretty',
  summary: 'for people',
  open(context) {
    const progress = showProgress(context);
    return {
      observe: progress.observe,
      finish(report) {
        progress.clear();
        const problems = describeProblems(report.problems, context);
        context.stdout.write(`${[...problems, summarise(report)].join('\n\n')}\n`);
      },
    };
  },
};

// Of a problem that is everywhere, the first frames show what it looks like; the rest would bury the others.
/** The problems as texts for a terminal, in order of their places. */
export function describeProblems(problems: readonly Problem[], context: ReportContext): string[] {
  const seen = new Map<string, number>();
  return orderProblems(problems).map((problem) => {
    const before = seen.get(problem.code) ?? 0;
    seen.set(problem.code, before + 1);
    return describeProblem(problem, {
      brief: before >= framesOfACode,
      nameFile: (file) => nameFile(file, context),
      paint: (colour, text) => styleText(colour, text, { stream: context.stdout }),
    });
  });
}
