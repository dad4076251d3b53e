import { watch } from 'chokidar';
import type { FolderWatch, HearChange } from './watch-folders.ts';

const everyMs = 500;

/** Looks at all files of these folders again and again: where the system cannot tell of changes. */
export function pollFolders(
  tops: readonly string[],
  hear: HearChange,
  fail: (error: unknown) => void,
): FolderWatch {
  const watcher = watch([...tops], { ignoreInitial: true, usePolling: true, interval: everyMs });
  watcher.on('all', () => hear(undefined)).on('error', fail);
  return { refresh() {}, close: () => void watcher.close() };
}
