import { basename } from 'node:path';
import type { BuildCounts } from '../model/build.ts';
import type { Problem } from '../model/problem.ts';
import type { ReportContext } from './format.ts';
import { flattenText } from './plain-text.ts';
import { describeProblems } from './pretty.ts';
import { countProblems, countThings, formatDuration } from './summary.ts';

/** A build of many, as it is told. */
export interface DeskRound {
  /** Absolute names of what changed before it; undefined where it may be anything. */
  readonly changed: ReadonlySet<string> | undefined;
  readonly published: boolean;
  readonly problems: readonly Problem[];
  readonly counts?: BuildCounts;
  readonly durationMs: number;
  readonly fault?: unknown;
}

/** Tells an editor what happens at the desk. */
export interface DeskReport {
  onOpen(port: number): void;
  onBuilt(round: DeskRound): void;
}

/** Opens the report on a terminal: where the site is, what was built, then a line for each save, and what is newly wrong. */
export function openDeskReport(context: ReportContext): DeskReport {
  const { stdout } = context;
  let told = new Set<string>();
  let isFirst = true;
  let wasWrong = false;
  return {
    onOpen(port) {
      stdout.write(`Preview: http://127.0.0.1:${port}/ (drafts are shown; Ctrl-C ends it)\n`);
    },
    onBuilt(round) {
      const fresh = round.problems.filter((problem) => !told.has(JSON.stringify(problem)));
      told = new Set(round.problems.map((problem) => JSON.stringify(problem)));
      for (const text of describeProblems(fresh, context)) stdout.write(`\n${text}\n`);
      if (fresh.length > 0) stdout.write('\n');
      if (round.fault !== undefined) stdout.write(`${describeFault(round.fault)}\n`);
      const isMended = wasWrong && round.published;
      wasWrong = !round.published;
      stdout.write(`${describeRound(round, isFirst)}${isMended ? ' All errors are mended.' : ''}\n`);
      isFirst = false;
    },
  };
}

function describeRound(round: DeskRound, isFirst: boolean): string {
  const { counts, durationMs, published } = round;
  const time = formatDuration(durationMs);
  const wrong = countProblems(round.problems);
  const what = isFirst ? '' : `${nameChanges(round.changed)}: `;
  if (!published)
    return `${what}${wrong}; ${isFirst ? 'nothing is shown yet' : 'the page stays as it was'} (${time}).`;
  const { articles, pages, rendered } = counts ?? { articles: 0, pages: 0, rendered: 0 };
  if (isFirst)
    return `Built ${countThings(articles, 'article')}, ${countThings(pages, 'page')} in ${time}. ${wrong}.`;
  const rest = round.problems.length > 0 ? ` ${wrong}.` : '';
  return `${what}${countThings(rendered, 'page')} in ${time}.${rest}`;
}

/** Who has just saved a file knows its folder. */
function nameChanges(changed: DeskRound['changed']): string {
  if (!changed) return 'many files';
  const [first = '', ...rest] = changed;
  return `${flattenText(basename(first))}${rest.length > 0 ? ` and ${rest.length} more` : ''}`;
}

function describeFault(fault: unknown): string {
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
}
