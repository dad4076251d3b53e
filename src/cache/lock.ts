import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { ProblemError } from '../model/problem.ts';
import { blameCache } from './cache-file.ts';
import { isBusy } from './open-database.ts';

const retryMs = 50;

/** What whoever takes the lock may want to know. */
export interface LockNews {
  /** Told once, if another build has it; `owner` ends a sentence: ` (process 12)`, or is empty where that is not known. */
  readonly waits?: (owner: string) => void;
  /** Told if the build before was killed: it may have left half-written files. */
  readonly ownerDied?: () => void;
}

/**
 * Takes the newspaper's lock, so that one build at a time writes; returns how to let it go. It is a lock of the system's:
 * an owner that dies, however that happens, lets go of it. Throws ProblemError (exit 2) where another build holds it for
 * longer than `patience` (ms).
 */
export async function lockState(
  stateDir: string,
  patience: number,
  { waits, ownerDied }: LockNews = {},
): Promise<() => void> {
  const owner = join(stateDir, 'lock-owner');
  const last = performance.now() + patience;
  let database = attemptLock(stateDir);
  if (!database && patience > 0) waits?.(nameOwner(readOwner(owner)));
  while (!database) {
    if (performance.now() > last) throw refuse(owner);
    await setTimeout(retryMs);
    database = attemptLock(stateDir);
  }
  const held = database;
  try {
    if (existsSync(owner)) ownerDied?.();
    writeFileSync(owner, String(process.pid));
  } catch (error) {
    held.close();
    throw blameCache(stateDir, error);
  }
  return () => {
    rmSync(owner, { force: true });
    held.close();
  };
}

/** Who builds this newspaper now, as the end of a sentence; undefined where nobody does. */
export function findBuilder(stateDir: string): string | undefined {
  if (!existsSync(join(stateDir, 'lock'))) return undefined;
  const lock = attemptLock(stateDir);
  lock?.close();
  return lock ? undefined : nameOwner(readOwner(join(stateDir, 'lock-owner')));
}

/** Whether a build was killed, and none has cleared up after it. */
export function isAbandoned(stateDir: string): boolean {
  return existsSync(join(stateDir, 'lock-owner')) && findBuilder(stateDir) === undefined;
}

/** An empty database that nobody else can open while this one does; undefined where somebody else has it. */
function attemptLock(stateDir: string): DatabaseSync | undefined {
  let database: DatabaseSync | undefined;
  try {
    mkdirSync(stateDir, { recursive: true });
    database = new DatabaseSync(join(stateDir, 'lock'), { timeout: 0 });
    database.exec('BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database?.close();
    if (isBusy(error)) return undefined;
    throw blameCache(stateDir, error);
  }
}

function refuse(owner: string): ProblemError {
  const message = `Another build of this newspaper is running${nameOwner(readOwner(owner))}.`;
  const hint = 'wait until it has ended, or stop it, and build again';
  return new ProblemError([{ code: 'build-running', severity: 'error', message, hint }], 2);
}

/** As the end of a sentence: ` (process 12)`, or nothing where it is not known. */
function nameOwner(owner: string): string {
  return owner === '' ? '' : ` (process ${owner})`;
}

function readOwner(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // It has just ended, or has not said yet who it is.
  }
}
