import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { ProblemError } from '../model/problem.ts';
import { blameCache } from './cache-file.ts';
import { isBusy } from './open-database.ts';

const retryMs = 50;

/**
 * Takes the newspaper's lock, so that one build at a time writes; returns how to let it go. It is a lock of the system's:
 * an owner that dies, however that happens, lets go of it. Throws ProblemError (exit 2) where another build holds it for
 * longer than `patience` (ms).
 */
export async function lockState(stateDir: string, patience: number): Promise<() => void> {
  const owner = join(stateDir, 'lock-owner');
  const last = performance.now() + patience;
  for (;;) {
    const database = attemptLock(stateDir);
    if (database) {
      writeFileSync(owner, String(process.pid));
      return () => {
        rmSync(owner, { force: true });
        database.close();
      };
    }
    if (performance.now() > last) throw refuse(owner);
    await setTimeout(retryMs);
  }
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
  const who = readOwner(owner);
  const message = `Another build of this newspaper is running${who === '' ? '' : ` (process ${who})`}.`;
  const hint = 'wait until it has ended, or stop it, and build again';
  return new ProblemError([{ code: 'build-running', severity: 'error', message, hint }], 2);
}

function readOwner(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // It has just ended, or has not said yet who it is.
  }
}
