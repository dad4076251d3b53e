import type { ProblemError } from '../model/problem.ts';
import { reportFormats } from '../report/index.ts';
import type { CommandContext, ExitCode } from './command.ts';

interface Reporting {
  readonly root: string;
  /** A format of reports; any other means the one for people. */
  readonly format: string;
  readonly context: CommandContext;
}

/** Reports why a command that does not build could not do its work. */
export function reportProblems(
  { problems, exitCode }: ProblemError,
  { root, format, context }: Reporting,
): ExitCode {
  const chosen = reportFormats.find(({ name }) => name === format) ?? reportFormats[0];
  chosen.open({ ...context, root }).finish({ problems, published: false, gaveUp: true, durationMs: 0 });
  return exitCode;
}
