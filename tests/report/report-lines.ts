import { PassThrough } from 'node:stream';
import type { BuildEvent } from '../../src/model/build.ts';
import type { SourcePath } from '../../src/model/paths.ts';
import type { Place, Problem } from '../../src/model/problem.ts';
import type { BuildReport, ReportContext, ReportFormat } from '../../src/report/format.ts';

/** What a reporter wrote. */
export interface Written {
  readonly stdout: string;
  readonly stderr: string;
}

/** A stream that keeps what is written to it. */
export function keepText(terminal: { isTTY?: boolean; columns?: number } = {}) {
  const stream = Object.assign(new PassThrough(), terminal);
  return { stream, read: () => String(stream.read() ?? '') };
}

/** A report of one article and one page, unless told otherwise. */
export function makeReport(report: Partial<BuildReport> = {}): BuildReport {
  return {
    problems: [],
    published: true,
    counts: {
      articles: 1,
      withheld: 0,
      refused: 0,
      pages: 1,
      rendered: 1,
      pictures: { encoded: 0, reused: 0 },
    },
    durationMs: 1234,
    ...report,
  };
}

/** An error in `content/a.md`, unless told otherwise. */
export function makeProblem(problem: Partial<Problem> = {}, place: Partial<Place> = {}): Problem {
  const file = 'content/a.md' as SourcePath;
  return {
    code: 'unknown-field',
    severity: 'error',
    message: 'It is wrong.',
    place: { file, line: 1, column: 1, ...place },
    ...problem,
  };
}

/** Runs one report in a format, and gives back what it wrote. */
export function writeReport(
  format: ReportFormat,
  report: BuildReport,
  { events = [], ...changes }: Partial<ReportContext> & { events?: readonly BuildEvent[] } = {},
): Written {
  const [stdout, stderr] = [keepText(), keepText()];
  const places = { env: {}, cwd: '/paper', root: '/paper', version: '1.2.3' };
  const reporter = format.open({ stdout: stdout.stream, stderr: stderr.stream, ...places, ...changes });
  for (const event of events) reporter.observe(event);
  reporter.finish(report);
  return { stdout: stdout.read(), stderr: stderr.read() };
}
