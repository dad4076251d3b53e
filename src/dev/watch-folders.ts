import { type FSWatcher, lstatSync, readdirSync, realpathSync, statSync, watch } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { hasErrorCode } from '../support/error-code.ts';

/** Hears of a file by its absolute name; of undefined, where anything may have changed. */
export type HearChange = (file: string | undefined) => void;

/** A watch over folders. */
export interface FolderWatch {
  /** Looks for folders whose making was not heard. */
  refresh(): void;
  close(): void;
}

interface Watching {
  /** By absolute name, as it was reached. */
  readonly folders: Map<string, FSWatcher>;
  /** What links lead to, elsewhere. */
  readonly targets: Map<string, FSWatcher>;
  readonly hear: HearChange;
  readonly fail: (error: unknown) => void;
}

/**
 * Watches these folders with all below them, also while one is missing; of a file that changes, its folder tells. Files whose names
 * begin with a dot are not heard. Throws the system's error where it has no watch left.
 */
export function watchFolders(
  tops: readonly string[],
  hear: HearChange,
  fail: (error: unknown) => void,
): FolderWatch {
  const watching: Watching = { folders: new Map(), targets: new Map(), hear, fail };
  const above = new Map<string, FSWatcher>();
  const refresh = () => {
    for (const top of tops) if (isFolder(top)) addFolder(watching, top);
  };
  const close = () => {
    for (const map of [above, watching.folders, watching.targets]) closeAll(map);
  };
  try {
    for (const folder of new Set(tops.map((top) => dirname(top)))) {
      const names = new Set(tops.filter((top) => dirname(top) === folder).map((top) => basename(top)));
      const listen = (name: string | null) => {
        if (name === null || names.has(name)) hearName(watching, join(folder, name ?? ''));
      };
      const watcher = open(folder, listen, fail);
      if (watcher) above.set(folder, watcher);
    }
    refresh();
  } catch (error) {
    close();
    throw error;
  }
  return { refresh, close };
}

function addFolder(watching: Watching, folder: string): void {
  if (!watching.folders.has(folder)) {
    const listen = (name: string | null) => {
      if (name === null) watching.hear(undefined);
      else if (!name.startsWith('.')) hearName(watching, join(folder, name));
    };
    const watcher = open(folder, listen, watching.fail);
    if (!watcher) return;
    watching.folders.set(folder, watcher);
  }
  for (const item of listFolder(folder)) {
    if (item.name.startsWith('.')) continue;
    const path = join(folder, item.name);
    if (item.isDirectory()) addFolder(watching, path);
    else if (item.isSymbolicLink()) addTarget(watching, path);
  }
}

/** A link's target is told as everything: who knows under which names it is read. */
function addTarget(watching: Watching, link: string): void {
  const target = resolveLink(link);
  if (target === undefined || watching.targets.has(target)) return;
  const listen = () => watching.hear(undefined);
  const watcher = open(target, listen, watching.fail);
  if (!watcher) return;
  watching.targets.set(target, watcher);
  if (!isFolder(target)) return;
  for (const item of listFolder(target)) if (!item.isFile()) addTarget(watching, join(target, item.name));
}

function hearName(watching: Watching, path: string): void {
  try {
    const isWatched = watching.folders.has(path);
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (isWatched) forgetFolder(watching, path);
    if (stats?.isDirectory()) addFolder(watching, path);
    if (stats?.isSymbolicLink()) addTarget(watching, path);
    const isFile = !isWatched && (stats?.isFile() ?? true) && watching.targets.size === 0;
    watching.hear(isFile ? path : undefined);
  } catch (error) {
    watching.fail(error);
  }
}

/** A folder that went, or of which another has the name by now. */
function forgetFolder({ folders }: Watching, gone: string): void {
  for (const [folder, watcher] of folders) {
    if (folder !== gone && !folder.startsWith(gone + sep)) continue;
    watcher.close();
    folders.delete(folder);
  }
}

/** None where nothing is there, any more. */
function open(
  path: string,
  listen: (name: string | null) => void,
  fail: (error: unknown) => void,
): FSWatcher | undefined {
  try {
    const watcher = watch(path, (_, name) => listen(name));
    // A folder that is removed ends its watch so on some systems; the folder above tells of it.
    return watcher.on('error', (error) => hasErrorCode(error, 'EPERM', 'ENOENT') || fail(error));
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT', 'ENOTDIR')) return undefined;
    throw error;
  }
}

function listFolder(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT', 'ENOTDIR')) return [];
    throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function resolveLink(link: string): string | undefined {
  try {
    return realpathSync(link);
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT', 'ELOOP', 'ENOTDIR')) return undefined;
    throw error;
  }
}

function closeAll(watchers: Map<string, FSWatcher>): void {
  for (const watcher of watchers.values()) watcher.close();
  watchers.clear();
}
