import { build } from '../build/build.ts';
import { markStale, openBuildMemory } from '../build/memory.ts';
import { lockState } from '../cache/lock.ts';
import type { BuildMemory, BuildOptions, BuildResult } from '../model/build.ts';
import type { OutputPath } from '../model/paths.ts';
import { type Problem, ProblemError } from '../model/problem.ts';
import type { Instant } from '../model/time.ts';
import { openMemorySink } from '../publish/memory.ts';
import { isOfIndex } from '../search/index-path.ts';
import { hasErrorCode } from '../support/error-code.ts';

/** What is built again and again; the clock is read for each build. */
export interface RoundOptions extends Omit<BuildOptions, 'asOf' | 'memory'> {
  readonly readClock: () => Instant;
}

/** What one build of many came to. */
export interface RoundResult extends Omit<BuildResult, 'counts'> {
  readonly counts?: BuildResult['counts'];
  /** What went wrong within Broadsheet. */
  readonly fault?: unknown;
}

/** Builds in one process. */
export interface Rounds {
  /** The last good site. */
  readonly files: ReadonlyMap<OutputPath, Uint8Array>;
  /**
   * Builds after these files have changed, absolute; any may have, if undefined. From the second time on the search stays as it was,
   * until `index` is called. Never rejects.
   */
  build(changed: BuildMemory['stale']): Promise<RoundResult>;
  /** Whether the last build was published without its search. */
  isSearchLate(): boolean;
  /** Lets the search follow. Never rejects. */
  index(): Promise<RoundResult>;
}

/** How long a build waits for another one of the same newspaper, in milliseconds. */
const patience = 60_000;

/** Gets ready to build the same newspaper again and again, into memory. */
export function openRounds(options: RoundOptions): Rounds {
  const files = new Map<OutputPath, Uint8Array>();
  let memory = openBuildMemory();
  let isLate = false;
  const attempt = async (searchLater: boolean) => {
    const made = await attemptBuild({ ...options, memory, searchLater }, files);
    isLate = made.published && searchLater;
    return made;
  };
  return {
    files,
    async build(changed) {
      markStale(memory, changed);
      const searchLater = files.size > 0;
      const made = await attempt(searchLater);
      if (made.fault === undefined) return made;
      // A file may have gone while it was read, or the cache: whoever knows nothing looks at everything.
      memory = openBuildMemory();
      return attempt(searchLater);
    },
    isSearchLate: () => isLate,
    index: () => attempt(false),
  };
}

async function attemptBuild(
  options: RoundOptions & { readonly memory: BuildMemory },
  files: Map<OutputPath, Uint8Array>,
): Promise<RoundResult> {
  let unlock: (() => void) | undefined;
  try {
    unlock = await lockState(options.stateDir, patience);
    const sink = openMemorySink(files, options.searchLater ? isOfIndex : undefined);
    return await build({ ...options, asOf: options.readClock() }, sink, () => undefined);
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
