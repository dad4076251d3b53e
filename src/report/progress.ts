import type { BuildEvent } from '../model/build.ts';
import type { DeployEvent } from '../model/deploy.ts';
import type { ReportContext } from './format.ts';

type Event = BuildEvent | DeployEvent;
type Stage = Event['stage'];

/** Stages that are over before anybody has read of them are not told. */
const labels: Readonly<Partial<Record<Stage, string>>> = {
  read: 'Reading',
  parse: 'Parsing',
  check: 'Checking',
  links: 'Asking for links to other sites',
  render: 'Rendering',
  pictures: 'Encoding pictures',
  search: 'Indexing for the search',
  publish: 'Publishing',
  compare: 'Comparing',
  send: 'Sending',
  remove: 'Removing',
  purge: 'Telling the caches',
};
const redrawAfterMs = 80;
const eraseLine = '\r\u001B[2K';

/** Shows how far a build has come, on standard error. */
export interface Progress {
  observe(event: Event): void;
  /** Leaves the terminal as if nothing had been shown. */
  clear(): void;
}

/** One line that changes in place on a terminal; elsewhere a line for each stage. */
export function showProgress({ stderr, env }: Pick<ReportContext, 'stderr' | 'env'>): Progress {
  const isLive = stderr.isTTY === true && env['CI'] === undefined && env['TERM'] !== 'dumb';
  return isLive ? showLiveLine(stderr) : showStages(stderr);
}

function showLiveLine(stderr: ReportContext['stderr']): Progress {
  let drawnAt = -Infinity;
  let stage: Stage | undefined;
  return {
    observe(event) {
      const label = labels[event.stage];
      if (label === undefined) return;
      if (event.stage === stage && performance.now() - drawnAt < redrawAfterMs) return;
      [stage, drawnAt] = [event.stage, performance.now()];
      const total = event.total === undefined ? '' : ` of ${event.total}`;
      const line = `${label}: ${event.done}${total}`;
      stderr.write(eraseLine + line.slice(0, (stderr.columns || 80) - 1));
    },
    clear() {
      if (stage !== undefined) stderr.write(eraseLine);
    },
  };
}

function showStages(stderr: ReportContext['stderr']): Progress {
  const begun = new Set<Stage>();
  return {
    observe({ stage, done, total }) {
      const label = labels[stage];
      if (label === undefined || begun.has(stage)) return;
      begun.add(stage);
      const amount = total ?? done;
      stderr.write(amount > 0 ? `${label} (${amount})\n` : `${label}\n`);
    },
    clear() {},
  };
}
