import type { Contestant } from './contestants.ts';
import { type Measurement, median } from './measure.ts';
import type { Scenario } from './scenarios.ts';

const reference = 'Hugo';

/** One table: seconds and, in brackets, the ratio to Hugo; then the peak of memory. A string is a peer that is missing. */
export function writeTable(
  size: number,
  contestants: readonly (Contestant | string)[],
  scenarios: readonly Scenario[],
  taken: ReadonlyMap<string, readonly Measurement[]>,
): string {
  const head = contestants.map((one) => (typeof one === 'string' ? one : titleOf(one)));
  const rows = scenarios.map(({ name }) => {
    const cells = contestants.map((one) => writeTime(one, name, taken));
    return `| ${name} | ${cells.join(' | ')} |`;
  });
  const peaks = contestants.map((one) => writePeak(one, scenarios, taken));
  return [
    `## ${size} articles\n`,
    `| | ${head.join(' | ')} |`,
    `|---|${'---|'.repeat(contestants.length)}`,
    ...rows,
    `| peak memory | ${peaks.join(' | ')} |`,
  ].join('\n');
}

function titleOf({ name, version }: Contestant): string {
  return name.startsWith('Broadsheet') ? name : `${name} ${version}`;
}

function writeTime(
  one: Contestant | string,
  scenario: string,
  taken: ReadonlyMap<string, readonly Measurement[]>,
): string {
  const seconds = secondsOf(typeof one === 'string' ? one : one.name, scenario, taken);
  if (seconds === undefined) return 'missing';
  const base = secondsOf(reference, scenario, taken);
  const ratio = base === undefined ? '' : ` (${(seconds / base).toFixed(2)})`;
  const time = seconds < 0.1 ? `${Math.round(seconds * 1000)} ms` : `${seconds.toFixed(2)} s`;
  return `${time}${ratio}`;
}

function secondsOf(
  name: string,
  scenario: string,
  taken: ReadonlyMap<string, readonly Measurement[]>,
): number | undefined {
  const runs = taken.get(`${name}/${scenario}`);
  return runs && median(runs.map(({ seconds }) => seconds));
}

function writePeak(
  one: Contestant | string,
  scenarios: readonly Scenario[],
  taken: ReadonlyMap<string, readonly Measurement[]>,
): string {
  if (typeof one === 'string') return 'missing';
  const runs = scenarios.flatMap(({ name }) => taken.get(`${one.name}/${name}`) ?? []);
  return `${Math.round(Math.max(...runs.map(({ peak }) => peak)))} MB`;
}
