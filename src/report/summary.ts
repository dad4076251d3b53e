import type { Problem } from '../model/problem.ts';
import type { BuildReport } from './format.ts';

/** What was built, in how long, and what was wrong: a few lines, the sentence that says it all first. */
export function summarise(report: BuildReport): string {
  const wrong = countProblems(report.problems);
  const time = formatDuration(report.durationMs);
  if (report.gaveUp) return `${wrong}.`;
  if (report.checked) return describeCheck(report, time, wrong);
  const lines = report.published
    ? describeSite(report, time, wrong)
    : [`Nothing was published, in ${time}. ${wrong}.`];
  if (!report.published) lines.push('The output is as it was.');
  if (report.problems.length > 10) lines.push(`By kind: ${countCodes(report.problems)}.`);
  return lines.join('\n');
}

/** Milliseconds as people say them: `85 ms`, `1.2 s`, `2 min 5 s`. */
export function formatDuration(milliseconds: number): string {
  if (Math.round(milliseconds) < 1000) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 59_950) return `${(milliseconds / 1000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** `1 page`, `2 pages`. */
export function countThings(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}

function describeCheck({ counts, problems }: BuildReport, time: string, wrong: string): string {
  const looked = counts && `${countThings(counts.articles, 'article')}, ${countThings(counts.pages, 'page')}`;
  const line = `Checked ${looked ?? 'what could be read'} in ${time}. ${wrong}.`;
  return problems.length === 0 ? line : [line, ...countLevels(problems)].join('\n');
}

function countLevels(problems: readonly Problem[]): string[] {
  return (['error', 'warning'] as const).flatMap((level) => {
    const ofLevel = problems.filter(({ severity }) => severity === level);
    return ofLevel.length === 0
      ? []
      : [`${level === 'error' ? 'Errors' : 'Warnings'}: ${countCodes(ofLevel)}.`];
  });
}

function describeSite({ counts, changes, preview }: BuildReport, time: string, wrong: string): string[] {
  const built = counts && [
    countThings(counts.articles, 'article'),
    countThings(counts.pages, 'page'),
    `${countThings(counts.pictures.encoded + counts.pictures.reused, 'picture')} (${counts.pictures.encoded} encoded)`,
  ];
  const lines = [`Built ${built?.join(', ') ?? 'the site'} in ${time}. ${wrong}.`];
  if (preview) lines.push('This is a preview: it shows what is not published. Do not deploy it.');
  if (counts && counts.rendered < counts.pages) {
    lines.push(`Rendered: ${countThings(counts.rendered, 'page')}; the others are as they were.`);
  }
  if (counts?.refused) lines.push(`Left out because of errors: ${countThings(counts.refused, 'article')}.`);
  if (counts?.withheld) {
    lines.push(`Withheld (drafts, embargoed, expired): ${countThings(counts.withheld, 'article')}.`);
  }
  if (changes) {
    const { added, changed, removed, kept } = changes;
    lines.push(
      `Files: ${added.length} new, ${changed.length} changed, ${removed.length} removed, ${kept} as before.`,
    );
  }
  return lines;
}

/** How many errors and warnings there are, in words. */
export function countProblems(problems: readonly Problem[]): string {
  if (problems.length === 0) return 'No problems';
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  return [errors && countThings(errors, 'error'), warnings && countThings(warnings, 'warning')]
    .filter((count) => count !== 0)
    .join(', ');
}

function countCodes(problems: readonly Problem[]): string {
  const byCode = Map.groupBy(problems, ({ code }) => code);
  const counts = [...byCode].toSorted(([, left], [, right]) => right.length - left.length);
  return counts.map(([code, { length }]) => `${length} ${code}`).join(', ');
}
