import { join } from 'node:path';
import { watch } from 'chokidar';

/** How long the disk must be quiet before a burst of changes (a checkout, a save by renaming) counts as over. */
const quietMs = 80;

/**
 * Watches the newspaper's `content/` and `templates/` from now on. Answers once after every burst of changes, also of
 * one that came while nobody was waiting, and ends when `signal` is aborted.
 */
export function watchNewspaper(root: string, signal: AbortSignal): AsyncGenerator<undefined> {
  const watcher = watch([join(root, 'content'), join(root, 'templates')], { ignoreInitial: true });
  const bell = makeBell();
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(bell.ring, quietMs);
  });
  watcher.on('error', bell.fail);
  signal.addEventListener('abort', bell.ring);
  return answerBell(bell, signal, async () => {
    clearTimeout(timer);
    await watcher.close();
  });
}

async function* answerBell(
  bell: Bell,
  signal: AbortSignal,
  close: () => Promise<void>,
): AsyncGenerator<undefined> {
  try {
    for (;;) {
      await bell.wait();
      if (signal.aborted) return;
      yield undefined;
    }
  } finally {
    await close();
  }
}

interface Bell {
  /** Ends the present wait, or else the next one. */
  readonly ring: () => void;
  readonly fail: (error: unknown) => void;
  wait(): Promise<void>;
}

function makeBell(): Bell {
  let next = Promise.withResolvers<void>();
  return {
    ring: () => next.resolve(),
    fail: (error) => next.reject(error),
    async wait() {
      await next.promise;
      next = Promise.withResolvers<void>();
    },
  };
}
