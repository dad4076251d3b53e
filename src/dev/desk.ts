import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { bundleClient } from './client-script.ts';
import { describeProblems } from './describe-problems.ts';
import type { WantedPort } from './listen.ts';
import { openRounds, type RoundOptions, type RoundResult } from './rounds.ts';
import { type DeskServer, openServer } from './server.ts';
import { type ChangedFiles, watchNewspaper } from './watch.ts';

/** After so long without a save, the search follows. */
const quietMs = 2000;

/** How an editor's desk is set up. */
export interface DeskOptions extends RoundOptions {
  readonly port: WantedPort;
  readonly signal: AbortSignal;
}

/** One build of many, as it is told. */
export interface Round extends RoundResult {
  /** What it was made for, absolute; undefined of the first one, and where it may be anything. */
  readonly changed: ChangedFiles;
  readonly durationMs: number;
}

/** Hears what happens at a desk. */
export interface DeskListener {
  onOpen(port: number): void;
  onBuilt(round: Round): void;
  onPolling(): void;
  onFault(error: unknown): void;
}

/**
 * Serves the newspaper from memory until the signal is aborted, and builds it again after each change. Nothing that is wrong with
 * the newspaper ends it. Rejects with ProblemError (exit 2) where it cannot listen.
 */
export async function runDesk(options: DeskOptions, listener: DeskListener): Promise<void> {
  const { root, signal, port } = options;
  const server = await openServer(port, await bundleClient(), listener.onFault);
  const changes = watchNewspaper(root, { signal, onPolling: listener.onPolling });
  try {
    listener.onOpen(server.port);
    await Promise.race([followChanges(changes, options, server, listener), waitForAbort(signal)]);
  } finally {
    server.close();
  }
}

async function followChanges(
  changes: AsyncGenerator<ChangedFiles>,
  options: DeskOptions,
  server: DeskServer,
  { onBuilt, onFault }: DeskListener,
): Promise<void> {
  const rounds = openRounds(options);
  const session = randomUUID().slice(0, 8);
  let count = 0;
  const goRound = async (changed: ChangedFiles): Promise<void> => {
    const begun = performance.now();
    const made = await rounds.build(changed);
    if (isOther(made)) count += 1;
    const problems = describeProblems(made.problems);
    server.show({ build: `${session}-${count}`, problems, ...(count > 0 && { files: rounds.files }) });
    onBuilt({ ...made, changed: nameSaved(changed), durationMs: performance.now() - begun });
  };
  await goRound(undefined);
  for (;;) {
    const next = changes.next();
    if (rounds.isSearchLate() && (await isQuiet(next, options.signal))) {
      const { fault } = await rounds.index();
      if (fault !== undefined) onFault(fault);
    }
    const result = await next;
    if (result.done === true) return;
    await goRound(result.value);
  }
}

/** Whether nothing is saved for a while. */
async function isQuiet(next: Promise<unknown>, signal: AbortSignal): Promise<boolean> {
  const until = new AbortController();
  const pause = setTimeout(quietMs, true, { signal: AbortSignal.any([until.signal, signal]) }).catch(
    () => false,
  );
  try {
    return await Promise.race([pause, next.then(() => false)]);
  } finally {
    until.abort();
  }
}

function isOther({ changes }: RoundResult): boolean {
  return changes !== undefined && changes.added.length + changes.changed.length + changes.removed.length > 0;
}

/** What was saved is told; not the files that were there for a moment meanwhile. */
function nameSaved(changed: ChangedFiles): ChangedFiles {
  const there = changed && [...changed].filter((file) => existsSync(file));
  return there && there.length > 0 ? new Set(there) : changed;
}

function waitForAbort(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve());
  });
}
