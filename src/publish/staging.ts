import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { hasErrorCode } from '../support/error-code.ts';
import { ownPrefix } from './ownership.ts';

/** A folder for files that are not to be seen yet, each under its path in the site. */
export interface Staging {
  /** Where a file of the site waits; the folders above it may have to be made. */
  locate(path: string): string;
  /** Absolute; it is made now, if nothing waits. */
  open(): string;
  /** Undefined while there is none. */
  folder(): string | undefined;
  /** If the disk lets it; never throws. */
  remove(): void;
}

/** For which output it is, and where it can be. All absolute. */
export interface StagingHomes {
  readonly out: string;
  readonly stateDir: string;
  /** Into this folder, or the nearest one above that is there, what waits must be renamed. */
  readonly target: string;
}

/** Opens a staging area; its folder is made, and its homes are asked for, when the first file comes. */
export function openStaging(findHomes: () => StagingHomes): Staging {
  let made: string | undefined;
  const open = (): string => (made ??= makeStaging(findHomes()));
  return {
    open: () => join(open(), treeName),
    locate: (path) => `${open()}/${treeName}/${path}`,
    folder: () => made && join(made, treeName),
    remove() {
      const folder = made;
      made = undefined;
      if (folder === undefined) return;
      try {
        rmSync(folder, { recursive: true, force: true });
      } catch {
        // The next build removes it as litter. Why this one failed is more to the point, and if it did not, it has published.
      }
    },
  };
}

/** The folder itself is for its owner alone; what is moved out of it is for every reader. */
const treeName = 'site';

// In the state folder, or, where that is on another file system, beside the output or within it.
function makeStaging({ out, stateDir, target }: StagingHomes): string {
  const arrival = findExisting(target);
  let refused: Error | undefined;
  for (const [home, prefix] of listHomes(out, stateDir)) {
    try {
      const staging = makeWithin(home, prefix, arrival);
      if (staging !== undefined) return staging;
    } catch (error) {
      // Beside an output that is a disk of its own nobody may be allowed to write.
      if (!(error instanceof Error) || !hasErrorCode(error, 'EACCES', 'EPERM', 'EROFS')) throw error;
      refused ??= error;
    }
  }
  throw refused ?? new Error(`A folder in ${arrival} cannot be renamed within it.`);
}

/** Undefined where nothing could be renamed from this home to where it is to arrive. */
function makeWithin(home: string, prefix: string, arrival: string): string | undefined {
  mkdirSync(home, { recursive: true });
  const staging = mkdtempSync(join(home, prefix));
  if (canRename(staging, arrival)) {
    mkdirSync(join(staging, treeName));
    return staging;
  }
  rmSync(staging, { recursive: true });
  return undefined;
}

/** Folders that may hold staging folders, and how the names of those for this output begin there. */
function listHomes(out: string, stateDir: string): [folder: string, prefix: string][] {
  const prefix = `${ownPrefix}staging-`;
  // Other newspapers may stand beside the output.
  return [
    [stateDir, prefix],
    [dirname(out), `${prefix}${basename(out)}-`],
    [out, prefix],
  ];
}

// Two mounts of one disk refuse a rename as two disks do. Linux says so before it looks for the file, so nothing need be put
// into the output to find out.
function canRename(staging: string, target: string): boolean {
  try {
    accessSync(target, constants.W_OK | constants.X_OK);
    if (statSync(staging).dev !== statSync(target).dev) return false;
    renameSync(join(staging, nothing), join(target, nothing));
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return true;
    if (hasErrorCode(error, 'EXDEV')) return false;
    rmSync(staging, { recursive: true });
    throw error;
  }
  throw new Error(`There was a file ${join(staging, nothing)}.`);
}

const nothing = `${ownPrefix}nothing`;

function findExisting(folder: string): string {
  return existsSync(folder) ? folder : findExisting(dirname(folder));
}

/** Removes what killed builds left in the state folder, in the output and beside it. To be called by who has the lock. */
export function removeLitter(out: string, stateDir: string): void {
  for (const [home, prefix] of listHomes(out, stateDir)) {
    if (!existsSync(home)) continue;
    const isLitter = (name: string): boolean =>
      name.startsWith(prefix) && /^[^.]{6}$/.test(name.slice(prefix.length));
    for (const name of readdirSync(home).filter(isLitter))
      rmSync(join(home, name), { recursive: true, force: true });
  }
}
