import { type Dirent, mkdirSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { lockState } from '../cache/lock.ts';
import type { FolderSettings } from '../model/deploy.ts';
import { ProblemError } from '../model/problem.ts';
import { hasErrorCode } from '../support/error-code.ts';
import { forEachLimited } from '../support/for-each-limited.ts';
import { hashContent } from '../support/hash.ts';
import { describeWait, failDeploy, failRunning } from './fail.ts';
import { refuseOverlap } from './refuse-overlap.ts';
import {
  controlFolder,
  type Store,
  type StoredFile,
  type StoreLock,
  type StoreTarget,
  type Surroundings,
  type Upload,
} from './target.ts';

const concurrency = 8;
const patience = 60_000;

/** A folder that this machine can write to: a disk that a server reads, or one of another machine's. */
export const folder: StoreTarget<FolderSettings> = {
  to: 'folder',
  async openStore({ path }, surroundings) {
    const home = resolve(surroundings.root, path);
    refuseOverlap(home, surroundings);
    return openFolder(home, surroundings);
  },
};

function openFolder(home: string, surroundings: Surroundings): Store {
  let operations = 0;
  const control = join(home, controlFolder);
  const put = async (path: string, bytes: Uint8Array): Promise<void> => {
    const file = join(home, path);
    // Beside the site, so that nobody sees it before it is whole. A name's length may be all that the disk allows.
    const waiting = join(control, `${unfinished}${hashContent(path).slice(0, 32)}`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(waiting, bytes);
    await rename(waiting, file);
    operations += 1;
  };
  const explaining = <Result>(work: Promise<Result>): Promise<Result> =>
    work.catch((error: unknown) => {
      throw explainFailure(error, home);
    });
  return {
    place: home,
    keepsHeaders: false,
    lock: () => explaining(lockFolder(home, control, surroundings)),
    read: (path) => explaining(readIfThere(join(home, path))),
    write: (path, bytes) => explaining(put(path, bytes)),
    list: () => explaining(listFiles(home)),
    async findSame(uploads) {
      const same = new Set<string>();
      const compare = async ({ path, seal }: Upload): Promise<void> => {
        const bytes = await readIfThere(join(home, path));
        if (bytes && hashContent(bytes).startsWith(seal)) same.add(path);
      };
      await explaining(forEachLimited(uploads, concurrency, compare));
      return same;
    },
    findOurs: () => Promise.resolve(new Set()),
    async send(uploads, sent) {
      const copy = async (upload: Upload): Promise<void> => {
        const bytes = await upload.read();
        await put(upload.path, bytes);
        sent(upload, bytes.length);
      };
      await explaining(forEachLimited(uploads, concurrency, copy));
    },
    async remove(paths) {
      for (const path of paths) await explaining(removeFile(home, path));
      operations += paths.length;
    },
    countRequests: () => operations,
    close: () => Promise.resolve(),
  };
}

async function lockFolder(home: string, control: string, { tell }: Surroundings): Promise<StoreLock> {
  mkdirSync(control, { recursive: true });
  try {
    const release = await lockState(control, patience, { waits: (owner) => tell(describeWait(home, owner)) });
    await removeUnfinished(control);
    return {
      refuseLost: () => undefined,
      assertHeld: () => Promise.resolve(),
      release: () => Promise.resolve(release()),
    };
  } catch (error) {
    throw error instanceof ProblemError ? explainLock(error, home) : error;
  }
}

/** The lock is that of a newspaper's state, and speaks of builds. */
function explainLock({ problems: [problem] }: ProblemError, home: string): ProblemError {
  if (problem?.code === 'build-running') return failRunning(home, '');
  return failDeploy(
    'deploy-denied',
    `${home} cannot be locked: ${problem?.message ?? 'the disk refuses'}`,
    'let this user write there; a disk of another machine may know no locks, then deploy by rsync',
  );
}

const unfinished = 'unfinished-';

/** What a killed deploy was writing. */
async function removeUnfinished(control: string): Promise<void> {
  const names = (await readdir(control)).filter((name) => name.startsWith(unfinished));
  for (const name of names) await rm(join(control, name), { force: true });
}

async function readIfThere(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT', 'ENOTDIR', 'EISDIR')) return undefined;
    throw error;
  }
}

async function listFiles(home: string): Promise<Map<string, StoredFile>> {
  const found = new Map<string, StoredFile>();
  const folders = [''];
  for (let within = folders.pop(); within !== undefined; within = folders.pop()) {
    for (const child of await listFolder(join(home, within))) {
      const path = within === '' ? child.name : `${within}/${child.name}`;
      if (path === controlFolder) continue;
      if (child.isDirectory()) folders.push(path);
      else found.set(path, { size: child.isFile() ? (await stat(join(home, path))).size : 0 });
    }
  }
  return found;
}

async function listFolder(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return [];
    throw error;
  }
}

/** Folders that are empty then go, too. */
async function removeFile(home: string, path: string): Promise<void> {
  await rm(join(home, path), { force: true });
  for (let above = dirname(path); above !== '.'; above = dirname(above)) {
    try {
      await rmdir(join(home, above));
    } catch (error) {
      if (hasErrorCode(error, 'ENOTEMPTY', 'EEXIST', 'ENOENT', 'ENOTDIR')) return;
      throw error;
    }
  }
}

const causes: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EACCES: 'writing is not allowed there',
  EPERM: 'writing is not allowed there',
  EROFS: 'writing is not allowed there',
  ENOTDIR: 'a file stands where a folder belongs',
  EEXIST: 'a file stands where a folder belongs',
  EISDIR: 'a folder stands where a file belongs',
  ENOTEMPTY: 'a folder stands where a file belongs',
  EMFILE: 'too many files are open',
  EIO: 'the disk fails',
  ESTALE: 'the disk fails',
  ETIMEDOUT: 'the disk does not answer',
};

function explainFailure(error: unknown, home: string): unknown {
  const name = error instanceof Error && 'code' in error ? String(error.code) : '';
  const cause = causes[name];
  if (cause === undefined) return error;
  return failDeploy(
    'deploy-denied',
    `The site cannot be deployed to ${home}: ${cause}.`,
    'mend that, and deploy again: it goes on where it was',
  );
}
