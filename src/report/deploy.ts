import type { DeployReport, DeployStep } from '../model/deploy.ts';
import { neutraliseText } from './plain-text.ts';
import { describeTelling } from './telling.ts';
import { countThings, formatDuration } from './summary.ts';

const reasons: Readonly<Record<DeployStep['why'], string>> = {
  new: 'new',
  content: 'changed',
  headers: 'other headers',
  unsure: 'not sure',
  gone: 'not in the site any more',
  expired: 'not in the site for long',
};

/** Some lines for people: every step of a dry run, or what was done and in how long. */
export function describeDeploy(report: DeployReport, durationMs: number): string {
  const lines = report.dryRun ? describePlan(report) : describeOutcome(report, durationMs);
  return neutraliseLines([...report.notices, ...lines]);
}

function describePlan({ steps, place, kept, purge }: DeployReport): string[] {
  const lines = steps.map(
    ({ action, path, why, bytes }) =>
      `${action.padEnd(6)}  ${path}  (${reasons[why]}, ${formatBytes(bytes)})`,
  );
  const count = countSteps(steps);
  const told = purge ? describeTelling(purge, false) : [];
  return [...lines, ...told, `${place} would get this: ${count}; ${kept} as before. Nothing was changed.`];
}

function describeOutcome(report: DeployReport, durationMs: number): string[] {
  const { steps, place, kept, lingering, bytes, requests, continued } = report;
  const time = formatDuration(durationMs);
  const lines = [
    steps.length === 0
      ? `${place} is the site already, in ${time}: ${countThings(kept, 'file')}.`
      : `Deployed to ${place} in ${time}: ${countSteps(steps)}; ${kept} as before.`,
  ];
  // A vendor's tool does not tell.
  if (bytes > 0 || requests > 0)
    lines.push(`Sent ${formatBytes(bytes)} in ${countThings(requests, 'request')}.`);
  if (continued)
    lines.push('An earlier deploy had been interrupted, or had not told the caches; this is done now.');
  if (lingering > 0)
    lines.push(`Kept for pages in caches: ${countThings(lingering, 'asset')} that no page names any more.`);
  if (report.purge) lines.push(...describeTelling(report.purge, true));
  return lines;
}

function countSteps(steps: readonly DeployStep[]): string {
  const sent = steps.filter(({ action }) => action === 'send');
  const added = sent.filter(({ why }) => why === 'new').length;
  return `${countThings(sent.length, 'file')} sent (${added} new), ${steps.length - sent.length} removed`;
}

/** The same as one JSON document, with `files` for whoever clears caches. */
export function printDeploy(report: DeployReport, durationMs: number): string {
  return `${JSON.stringify({ ok: true, ...report, durationMs: Math.round(durationMs) }, null, 2)}\n`;
}

function formatBytes(bytes: number): string {
  if (bytes < 1000) return countThings(bytes, 'byte');
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function neutraliseLines(lines: readonly string[]): string {
  return lines.map((line) => `${neutraliseText(line)}\n`).join('');
}
