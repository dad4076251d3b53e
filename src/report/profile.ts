import type { BuildEvent, BuildStage } from '../model/build.ts';
import type { Output } from './output.ts';

/** Where the time of a build goes. */
export interface Profile {
  observe(event: BuildEvent): void;
  /** A line a stage, in running order: milliseconds, and how many things it had to do with. */
  print(output: Output): void;
}

/**
 * Measures from the start of the process. An event tells that something of its stage is done, so the time since the
 * event before it is that stage's; of two that run beside each other, each gets what passed before it told.
 */
export function openProfile(): Profile {
  const stages = new Map<BuildStage | 'start', { ms: number; count: number }>();
  let last = performance.now();
  stages.set('start', { ms: last, count: 0 });
  return {
    observe({ stage, done }) {
      const now = performance.now();
      stages.set(stage, { ms: (stages.get(stage)?.ms ?? 0) + now - last, count: done });
      last = now;
    },
    print(output) {
      const lines = [...stages].map(([stage, { ms, count }]) => {
        const amount = stage === 'start' ? '' : String(count);
        return `${stage.padEnd(10)}${Math.round(ms).toString().padStart(8)} ms${amount.padStart(10)}`.trimEnd();
      });
      output.write(`${lines.join('\n')}\n`);
    },
  };
}
