import { dirname, join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import type { ArticleBody } from '../model/article.ts';
import type { Hash, SourcePath } from '../model/paths.ts';
import type { Part } from '../model/rich-text.ts';
import { blameCache } from './cache-file.ts';
import { openDatabase, patience } from './open-database.ts';

/** What is known of a file: of which bytes, and when it had them. */
export interface StoredFile {
  readonly source: SourcePath;
  readonly stamp: string;
  readonly hash: Hash;
  /** A packed ParsedFile. */
  readonly meta: string;
}

/** A file to be remembered. */
export interface FreshFile extends StoredFile {
  readonly body: ArticleBody | undefined;
}

/**
 * What parsing made of articles, kept from build to build; bodies are only read when someone asks for them. Several threads
 * may have it open. All that write throw ProblemError (exit 2) where they cannot.
 */
export interface ParsedStore {
  /** All that is known of files, for this version of parsing; one after another, since together they are large. */
  readAll(): Iterable<StoredFile>;
  /** What the body has for pages, as it was made of exactly these bytes. */
  findParts(source: SourcePath, hash: Hash): readonly Part[] | undefined;
  /** The same for its plain text. */
  findText(source: SourcePath, hash: Hash): string | undefined;
  /** Remembers files, and new stamps of known ones. */
  keep(fresh: readonly FreshFile[], restamped: ReadonlyMap<SourcePath, string>): void;
  /** Forgets all files but these. */
  retain(sources: ReadonlySet<string>): void;
  close(): void;
}

/** Of the rest of a row: disks and copies spoil bytes. */
type Seal = (hash: string, content: string | Uint8Array) => number;

const tables = `
  CREATE TABLE parsed (source TEXT PRIMARY KEY, stamp TEXT, hash TEXT, seal INTEGER, meta TEXT) STRICT;
  CREATE TABLE bodies (source TEXT PRIMARY KEY, seal INTEGER, parts TEXT, textSeal INTEGER, text TEXT) STRICT`;

/** Opens the store, or makes it; `version` is of all that parsing depends on beside the file. Throws ProblemError (exit 2). */
export function openParsedStore(cacheDir: string, version: Hash): ParsedStore {
  const file = nameFile(cacheDir);
  return useDatabase(openDatabase(file, tables), file, version);
}

/** Opens in another thread the store that is open already. */
export function joinParsedStore(cacheDir: string, version: Hash): ParsedStore {
  const file = nameFile(cacheDir);
  const database = new DatabaseSync(file, { timeout: patience });
  database.exec('PRAGMA synchronous = OFF');
  return useDatabase(database, file, version);
}

function nameFile(cacheDir: string): string {
  return join(cacheDir, 'parsed.sqlite');
}

function useDatabase(database: DatabaseSync, file: string, version: Hash): ParsedStore {
  const seal: Seal = (hash, content) => crc32(content, crc32(`${version} ${hash}`));
  const writers = prepareWriters(database);
  const selectParts = database.prepare('SELECT seal, parts AS content FROM bodies WHERE source = ?');
  const selectText = database.prepare(
    'SELECT textSeal AS seal, text AS content FROM bodies WHERE source = ?',
  );
  const find = (select: StatementSync, source: SourcePath, hash: Hash): string | undefined => {
    const { seal: written, content } = select.get(source) ?? {};
    return typeof content === 'string' && seal(hash, content) === written ? content : undefined;
  };
  const write = (work: () => void): void => {
    try {
      database.exec('BEGIN IMMEDIATE');
      work();
      database.exec('COMMIT');
    } catch (error) {
      throw blameCache(dirname(file), error);
    }
  };
  return {
    *readAll() {
      for (const row of database.prepare('SELECT source, stamp, hash, seal, meta FROM parsed').iterate()) {
        const [source, stamp] = [String(row['source']) as SourcePath, String(row['stamp'])];
        const [hash, meta] = [String(row['hash']) as Hash, String(row['meta'])];
        if (seal(hash, meta) === row['seal']) yield { source, stamp, hash, meta };
      }
    },
    findParts(source, hash) {
      const parts = find(selectParts, source, hash);
      return parts === undefined ? undefined : (JSON.parse(parts) as readonly Part[]);
    },
    findText: (source, hash) => find(selectText, source, hash),
    keep: (fresh, restamped) => write(() => saveFiles(writers, fresh, restamped, seal)),
    retain(sources) {
      const rows = database.prepare('SELECT source FROM parsed').all();
      const gone = rows.map(({ source }) => String(source)).filter((source) => !sources.has(source));
      if (gone.length > 0) write(() => removeFiles(database, gone));
    },
    close: () => database.close(),
  };
}

interface Writers {
  readonly parsed: StatementSync;
  readonly bodies: StatementSync;
  readonly restamp: StatementSync;
}

// Texts are bound as bytes of UTF-8, so that sealing and storing do not each encode them.
function prepareWriters(database: DatabaseSync): Writers {
  return {
    parsed: database.prepare('INSERT OR REPLACE INTO parsed VALUES (?, ?, ?, ?, CAST(? AS TEXT))'),
    bodies: database.prepare(
      'INSERT OR REPLACE INTO bodies VALUES (?, ?, CAST(? AS TEXT), ?, CAST(? AS TEXT))',
    ),
    restamp: database.prepare('UPDATE parsed SET stamp = ? WHERE source = ?'),
  };
}

function saveFiles(
  { parsed, bodies, restamp }: Writers,
  fresh: readonly FreshFile[],
  restamped: ReadonlyMap<SourcePath, string>,
  seal: Seal,
): void {
  for (const { source, stamp, hash, meta, body } of fresh) {
    const written = Buffer.from(meta);
    parsed.run(source, stamp, hash, seal(hash, written), written);
    if (!body) continue;
    const [parts, text] = [Buffer.from(JSON.stringify(body.parts)), Buffer.from(body.text)];
    bodies.run(source, seal(hash, parts), parts, seal(hash, text), text);
  }
  for (const [source, stamp] of restamped) restamp.run(stamp, source);
}

function removeFiles(database: DatabaseSync, sources: readonly string[]): void {
  const statements = ['parsed', 'bodies'].map((table) =>
    database.prepare(`DELETE FROM ${table} WHERE source = ?`),
  );
  for (const source of sources) for (const statement of statements) statement.run(source);
}
