import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { hashContent } from '../support/hash.ts';
import { blameCache } from './cache-file.ts';

/** How long another build may hold the database, in milliseconds. */
export const patience = 5000;
const sqliteBusy = 5;

/**
 * Opens a database of the cache with these tables; one that is damaged, or no database, is replaced by an empty one.
 * Throws ProblemError (exit 2) where there can be none.
 */
export function openDatabase(file: string, tables: string): DatabaseSync {
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (error) {
    throw blameCache(dirname(file), error);
  }
  try {
    return attempt(file, tables);
  } catch (error) {
    if (isBusy(error)) throw blameCache(dirname(file), error);
    // Whatever was in it can be made again.
    return replace(file, tables);
  }
}

/** Whether the error says that somebody else has the database. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy;
}

function replace(file: string, tables: string): DatabaseSync {
  try {
    for (const name of [file, `${file}-journal`]) rmSync(name, { recursive: true, force: true });
    return attempt(file, tables);
  } catch (error) {
    throw blameCache(dirname(file), error);
  }
}

// The system keeps what a killed build wrote; a machine that loses its power may cost the cache, which is then made anew.
function attempt(file: string, tables: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: patience });
  try {
    database.exec('PRAGMA synchronous = OFF');
    const [check] = database.prepare('PRAGMA quick_check(1)').all();
    if (check?.['quick_check'] !== 'ok') throw new Error('damaged');
    settleTables(database, tables);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** A database knows by a number which tables it has. */
function settleTables(database: DatabaseSync, tables: string): void {
  const number = Number.parseInt(hashContent(tables).slice(0, 7), 16) + 1;
  const known = database.prepare('PRAGMA user_version').get()?.['user_version'];
  if (known === number) return;
  if (database.prepare('SELECT name FROM sqlite_master').get()) throw new Error('other tables');
  database.exec(tables);
  database.exec(`PRAGMA user_version = ${number}`);
}
