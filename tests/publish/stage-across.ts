import { mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { openStaging } from '../../src/publish/staging.ts';

/** What became of a file that was staged for an output. */
export interface Staged {
  /** The folder of the staging area, seen from that of the output. */
  readonly home: string;
  /** What was left in the state folder while it waited, and beside and in the output afterwards. */
  readonly state: readonly string[];
  readonly out: readonly string[];
  /** Whether state folder and output say that they are on one disk. */
  readonly isOneDisk: boolean;
}

/** Stages a file for the output as a build does, puts it there, and clears the staging area. */
export function stageAcross(stateDir: string, out: string): Staged {
  for (const folder of [stateDir, out]) mkdirSync(folder, { recursive: true });
  const staging = openStaging(() => ({ out, stateDir, target: out }));
  const home = relative(out, staging.open());
  const state = readdirSync(stateDir);
  writeFileSync(staging.locate('index.html'), 'new');
  renameSync(staging.locate('index.html'), join(out, 'index.html'));
  staging.remove();
  const isOneDisk = statSync(stateDir).dev === statSync(out).dev;
  return { home, state, out: readdirSync(out), isOneDisk };
}

// Run as a program where the mounts are others.
const [, , stateDir, out] = process.argv;
if (import.meta.main && stateDir !== undefined && out !== undefined)
  process.stdout.write(JSON.stringify(stageAcross(stateDir, out)));
