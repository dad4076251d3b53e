import { randomUUID } from 'node:crypto';
import { build } from '../build/build.ts';
import { lockState } from '../cache/lock.ts';
import type { BuildOptions, BuildResult } from '../model/build.ts';
import type { OutputPath } from '../model/paths.ts';
import { type Problem, ProblemError } from '../model/problem.ts';
import type { Instant } from '../model/time.ts';
import { openMemorySink } from '../publish/memory.ts';
import { hasErrorCode } from '../support/error-code.ts';
import { bundleClient } from './client-script.ts';
import { describeProblems } from './describe-problems.ts';
import type { WantedPort } from './listen.ts';
import { type DeskServer, openServer } from './server.ts';
import { type ChangedFiles, watchNewspaper } from './watch.ts';

/** How an editor's desk is set up. */
export interface DeskOptions extends Omit<BuildOptions, 'asOf'> {
  /** The time as of which each build is made. */
  readonly readClock: () => Instant;
  readonly port: WantedPort;
  readonly signal: AbortSignal;
}

/** One build of many. */
export interface Round {
  /** What it was made for; undefined of the first one, and where it may be anything. */
  readonly changed: ChangedFiles;
  /** Whether the site that is served is this build's. */
  readonly published: boolean;
  readonly problems: readonly Problem[];
  readonly counts?: BuildResult['counts'];
  readonly durationMs: number;
  /** What went wrong within Broadsheet. */
  readonly fault?: unknown;
}

/** Hears what happens at a desk. */
export interface DeskListener {
  onOpen(port: number): void;
  onBuilt(round: Round): void;
  onPolling(): void;
  onFault(error: unknown): void;
}

/** How long a build waits for another one of the same newspaper, in milliseconds. */
const patience = 60_000;

/**
 * Serves the newspaper from memory until the signal is aborted, and builds it again after each change. Nothing that is wrong with
 * the newspaper ends it. Rejects with ProblemError (exit 2) where it cannot listen.
 */
export async function runDesk(options: DeskOptions, listener: DeskListener): Promise<void> {
  const { root, signal } = options;
  const changes = watchNewspaper(root, { signal, onPolling: listener.onPolling });
  const server = await openServer(options.port, await bundleClient(), listener.onFault);
  try {
    listener.onOpen(server.port);
    const attempt = openBuilds(options, server);
    const aborted = waitForAbort(signal);
    await Promise.race([followChanges(changes, attempt, listener), aborted]);
  } finally {
    server.close();
  }
}

async function followChanges(
  changes: AsyncGenerator<ChangedFiles>,
  attempt: (changed: ChangedFiles) => Promise<Round>,
  { onBuilt }: DeskListener,
): Promise<void> {
  onBuilt(await attempt(undefined));
  for await (const changed of changes) onBuilt(await attempt(changed));
}

function openBuilds(options: DeskOptions, server: DeskServer): (changed: ChangedFiles) => Promise<Round> {
  const files = new Map<OutputPath, Uint8Array>();
  const session = randomUUID().slice(0, 8);
  let count = 0;
  let hasSite = false;
  return async (changed) => {
    const begun = performance.now();
    const made = await attemptBuild(options, files);
    hasSite ||= made.published;
    const { added = [], changed: others = [], removed = [] } = made.changes ?? {};
    if (added.length + others.length + removed.length > 0) count += 1;
    const problems = describeProblems(made.problems);
    server.show({ build: `${session}-${count}`, problems, ...(hasSite && { files }) });
    return { ...made, changed, durationMs: performance.now() - begun };
  };
}

type Attempt = Pick<BuildResult, 'published' | 'problems' | 'changes'> &
  Partial<Pick<BuildResult, 'counts'>> & { readonly fault?: unknown };

async function attemptBuild(options: DeskOptions, files: Map<OutputPath, Uint8Array>): Promise<Attempt> {
  let unlock: (() => void) | undefined;
  try {
    unlock = await lockState(options.stateDir, patience);
    const asOf = options.readClock();
    return await build({ ...options, asOf }, openMemorySink(files), () => undefined);
  } catch (error) {
    if (error instanceof ProblemError) return { published: false, problems: error.problems };
    return { published: false, problems: [describeFault(error)], fault: error };
  } finally {
    unlock?.();
  }
}

function describeFault(error: unknown): Problem {
  if (hasErrorCode(error, 'ENOENT')) {
    const message = 'A file went away while the newspaper was being read.';
    return { code: 'file-gone', severity: 'error', message, hint: 'save any file to build again' };
  }
  const message = `Broadsheet made a mistake: ${error instanceof Error ? error.message : String(error)}`;
  const hint = 'please report it with what the terminal says';
  return { code: 'program-fault', severity: 'error', message, hint };
}

function waitForAbort(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve());
  });
}
