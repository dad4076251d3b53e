import type { Problem } from '../model/problem.ts';
import type { ReportContext } from './format.ts';
import { escapeUnsafe } from './json.ts';
import { flattenText } from './plain-text.ts';
import { describeProblems } from './pretty.ts';
import { countProblems, formatDuration } from './summary.ts';

/** What was found of a site that was looked at. */
export interface VerifyReport {
  /** Its address or folder, as it was named. */
  readonly site: string;
  readonly problems: readonly Problem[];
  /** How many addresses were looked at. */
  readonly asked: number;
  readonly durationMs: number;
}

/** The report for people: the problems, then a sentence on all. */
export function printVerified(
  { site, problems, asked, durationMs }: VerifyReport,
  context: ReportContext,
): string {
  const looked = `Looked at ${asked} ${asked === 1 ? 'address' : 'addresses'} of ${flattenText(site)}`;
  const sum = `${looked} in ${formatDuration(durationMs)}. ${countProblems(problems)}.`;
  return `${[...describeProblems(problems, context), sum].join('\n\n')}\n`;
}

/** The same as one JSON document, for programs. */
export function printVerifiedJson(report: VerifyReport, { version }: Pick<ReportContext, 'version'>): string {
  const { durationMs, ...told } = report;
  const ok = told.problems.every(({ severity }) => severity !== 'error');
  const document = { version, ok, ...told, durationMs: Math.round(durationMs) };
  return `${escapeUnsafe(JSON.stringify(document, null, 2))}\n`;
}
