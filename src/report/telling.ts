import type { PurgeReport, Telling } from '../model/purge.ts';
import { neutraliseText } from './plain-text.ts';
import { countThings } from './summary.ts';

const things: Readonly<Record<Telling['about'], string>> = {
  caches: 'URL',
  pages: 'page',
  feeds: 'feed',
};

/** What was told, or would be: a line for each who was told. */
export function describeTelling({ told }: PurgeReport, isDone: boolean): string[] {
  return told.map(({ to, about, count, requests, failure }) => {
    const what = countThings(count, things[about]);
    const calls = countThings(requests, 'request');
    if (failure !== undefined) return `${to} was not told of ${what}: ${failure}`;
    if (!isDone) return `${to} would be told of ${what}, in ${calls}.`;
    return about === 'caches'
      ? `Purged ${what} from ${to}, in ${calls}.`
      : `Told ${to} of ${what}, in ${calls}.`;
  });
}

/** The same for a purge without a deploy: every URL of a dry run, and who is told. */
export function describePurge(report: PurgeReport, isDone: boolean): string {
  const urls = isDone ? [] : [...new Set([...report.caches, ...report.pages, ...report.feeds])];
  const told = describeTelling(report, isDone);
  const lines = [...urls, ...(told.length === 0 ? ['Nothing has changed, so nobody was told.'] : told)];
  return lines.map((line) => `${neutraliseText(line)}\n`).join('');
}
