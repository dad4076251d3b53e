import type { Problem } from '../model/problem.ts';
import type { ReportContext, ReportFormat } from './format.ts';
import { nameFile } from './name-file.ts';
import { orderProblems } from './order-problems.ts';
import { flattenText } from './plain-text.ts';
import { showProgress } from './progress.ts';
import { summarise } from './summary.ts';

/** For GitHub Actions: each problem as an annotation of its file, then the summary. */
export const github: ReportFormat = {
  name: 'github',
  summary: 'annotations, for GitHub Actions',
  open(context) {
    const progress = showProgress(context);
    return {
      observe: progress.observe,
      finish(report) {
        progress.clear();
        const annotations = orderProblems(report.problems).map((problem) => annotate(problem, context));
        context.stdout.write(`${[...annotations, summarise(report)].join('\n')}\n`);
      },
    };
  },
};

function annotate({ severity, code, message, hint, place }: Problem, context: ReportContext): string {
  const properties = place
    ? { file: nameFile(place.file, context), line: place.line, col: place.column, title: code }
    : { title: code };
  const listed = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  const lines = hint === undefined ? [message] : [message, `hint: ${hint}`];
  return `::${severity} ${listed.join(',')}::${lines.map(escapeMessage).join('%0A')}`;
}

function escapeMessage(text: string): string {
  return flattenText(text).replaceAll('%', '%25');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
