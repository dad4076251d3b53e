import { existsSync, readdirSync, rmSync } from 'node:fs';
import { access, constants, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hasErrorCode } from '../support/error-code.ts';
import { ownPrefix } from './ownership.ts';

/** Files that are not to be seen yet; their folder is made for the first of them. */
export interface Staging {
  /** A name in the folder for one more file, and where that is. */
  reserve(): Promise<{ readonly name: string; readonly file: string }>;
  /** Undefined while there is none. */
  folder(): Promise<string | undefined>;
  remove(): Promise<void>;
}

/** Opens a staging area for an output folder. */
export function openStaging(out: string, stateDir: string): Staging {
  let made: Promise<string> | undefined;
  let files = 0;
  return {
    async reserve() {
      made ??= makeStaging(out, stateDir);
      files += 1;
      const name = String(files);
      return { name, file: join(await made, name) };
    },
    folder: () => Promise.resolve(made),
    async remove() {
      const folder = await made;
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/**
 * Makes a folder for files that are not to be seen yet, from which they can be renamed into the output: in the state
 * folder, or, where that is on another file system, beside the output or within it.
 */
async function makeStaging(out: string, stateDir: string): Promise<string> {
  const target = await findExisting(out);
  for (const home of [stateDir, dirname(out), target]) {
    await mkdir(home, { recursive: true });
    const staging = await mkdtemp(join(home, `${ownPrefix}staging-`));
    if (await canRename(staging, target)) return staging;
    await rm(staging, { recursive: true });
  }
  throw new Error(`A folder in ${target} cannot be renamed within it.`);
}

// Two mounts of one disk refuse a rename as two disks do, so a rename is what is tried.
async function canRename(staging: string, target: string): Promise<boolean> {
  const probe = join(staging, 'probe');
  const arrival = join(target, `${ownPrefix}probe-${process.pid}`);
  await writeFile(probe, '');
  try {
    await rename(probe, arrival);
  } catch (error) {
    if (hasErrorCode(error, 'EXDEV')) return false;
    await rm(staging, { recursive: true });
    throw error;
  }
  await rm(arrival);
  return true;
}

async function findExisting(folder: string): Promise<string> {
  try {
    await access(folder, constants.F_OK);
    return folder;
  } catch (error) {
    const parent = dirname(folder);
    if (!hasErrorCode(error, 'ENOENT') || parent === folder) throw error;
    return findExisting(parent);
  }
}

/** Removes what killed builds left in the state folder and in the output. To be called by who has the lock. */
export function removeLitter(out: string, stateDir: string): void {
  for (const home of [stateDir, out].filter((folder) => existsSync(folder))) {
    const litter = readdirSync(home).filter((name) => litterPattern.test(name));
    for (const name of litter) rmSync(join(home, name), { recursive: true, force: true });
  }
}

const litterPattern = /^\.broadsheet-(?:staging|probe)-/;
