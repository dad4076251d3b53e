import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defaultTheme } from '../support/theme-files.ts';
import { hasErrorCode } from '../support/error-code.ts';
import { pollFolders } from './poll-folders.ts';
import { type FolderWatch, watchFolders } from './watch-folders.ts';

/** The files that changed, absolute; undefined where it may be any. */
export type ChangedFiles = ReadonlySet<string> | undefined;

/** How a watch begins, and when it ends. */
export interface WatchOptions {
  readonly signal: AbortSignal;
  /** Called if the system can watch no more folders, so that files are looked at again and again. */
  readonly onPolling?: () => void;
}

/** Said to whoever watches where the system cannot. */
export const pollingNotice =
  'The system has no watches left, so files are looked at twice a second. To be quicker, raise fs.inotify.max_user_watches (sudo sysctl fs.inotify.max_user_watches=524288) and start again.';

/** After a lone save there may still be the other half of it. */
const loneMs = 4;
/** How long it must be quiet for a burst (a checkout, a folder that is copied) to be over. */
const quietMs = 80;
/** A disk that is never quiet is answered after so long. */
const patienceMs = 2000;
/** More files at once are a burst. */
const few = 3;

/**
 * Watches the newspaper's `content/` and `templates/` from now on, and in a checkout of Broadsheet its own theme. Answers at once after
 * a save and when a burst of changes is over, also of what came while nobody was waiting, and ends when the signal is aborted.
 */
export function watchNewspaper(root: string, options: WatchOptions): AsyncGenerator<ChangedFiles> {
  const tops = new Set([join(root, 'content'), join(root, 'templates')]);
  if (!/[\\/]node_modules[\\/]/.test(defaultTheme)) tops.add(resolve(defaultTheme));
  const burst = gatherBurst();
  const watching = openWatch([...tops], burst, options);
  options.signal.addEventListener('abort', burst.ring);
  return answer(burst, watching, options.signal);
}

/** Watches; or polls, from the moment on at which the system has no watch left. */
function openWatch(tops: readonly string[], burst: Burst, { onPolling }: WatchOptions): FolderWatch {
  let polling: FolderWatch | undefined;
  let watching: FolderWatch | undefined;
  const fail = (error: unknown): void => {
    if (!hasErrorCode(error, 'ENOSPC', 'EMFILE', 'ENFILE')) return burst.fail(error);
    if (polling) return;
    watching?.close();
    polling = pollFolders(tops, burst.hear, burst.fail);
    onPolling?.();
    burst.hear(undefined);
  };
  const attempt = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      fail(error);
    }
  };
  attempt(() => (watching = watchFolders(tops, burst.hear, fail)));
  return {
    refresh: () => polling ?? attempt(() => watching?.refresh()),
    close: () => (polling ?? watching)?.close(),
  };
}

async function* answer(
  burst: Burst,
  watching: FolderWatch,
  signal: AbortSignal,
): AsyncGenerator<ChangedFiles> {
  try {
    for (;;) {
      await burst.wait();
      if (signal.aborted) return;
      const files = burst.take();
      if (!files) watching.refresh();
      yield files;
    }
  } finally {
    watching.close();
  }
}

interface Burst {
  hear(file: string | undefined): void;
  /** Ends the present wait, or else the next one. */
  readonly ring: () => void;
  readonly fail: (error: unknown) => void;
  wait(): Promise<void>;
  /** What was heard since the last time. */
  take(): ChangedFiles;
}

function gatherBurst(): Burst {
  let next = openWait();
  let [heard, isAll] = [new Set<string>(), false];
  let recent = 0;
  let latest: number | undefined;
  let [timer, calm]: (NodeJS.Timeout | undefined)[] = [];
  const ring = () => next.resolve();
  return {
    hear(file) {
      if (file === undefined || !heard.has(file)) recent += 1;
      if (file === undefined) isAll = true;
      else heard.add(file);
      const now = performance.now();
      latest ??= now + patienceMs;
      const isLone = recent <= few && file !== undefined && !isAll && !isEmpty(file);
      clearTimeout(timer);
      timer = setTimeout(ring, Math.max(0, Math.min(isLone ? loneMs : quietMs, latest - now)));
      clearTimeout(calm);
      calm = setTimeout(() => (recent = 0), quietMs);
    },
    ring,
    fail: (error) => next.reject(error),
    async wait() {
      await next.promise;
      next = openWait();
    },
    take() {
      const taken = isAll || heard.size > few ? undefined : heard;
      [heard, isAll, latest] = [new Set<string>(), false, undefined];
      return taken;
    },
  };
}

function openWait(): PromiseWithResolvers<void> {
  const wait = Promise.withResolvers<void>();
  // Whoever waits next hears of it; until then nobody may.
  wait.promise.catch(() => undefined);
  return wait;
}

/** A file without bytes is one that is being written, most often. */
function isEmpty(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.size === 0;
}
