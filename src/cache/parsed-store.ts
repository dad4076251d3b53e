import { dirname, join } from 'node:path';
import type { ArticleBody } from '../model/article.ts';
import type { Hash, SourcePath } from '../model/paths.ts';
import type { ParsedFile, SourceFile } from '../model/source.ts';
import { hashContent } from '../support/hash.ts';
import { blameCache } from './cache-file.ts';
import { openDatabase } from './open-database.ts';

/** What parsing made of articles, kept from build to build; bodies are only read when someone asks for them. */
export interface ParsedStore {
  /** What was made of exactly this file, without the body; undefined where it must be parsed. */
  find(file: SourceFile): ParsedFile | undefined;
  /** The body of a file that was found. */
  findBody(source: SourcePath): ArticleBody | undefined;
  keep(file: SourceFile, parsed: ParsedFile): void;
  /** Stores what was kept, and forgets files that are neither found nor kept. Throws ProblemError (exit 2). */
  save(): void;
}

interface Row {
  readonly key: string;
  /** Of the rest of the row: disks and copies spoil bytes. */
  readonly seal: string;
  readonly meta: string;
}

const tables =
  'CREATE TABLE parsed (source TEXT PRIMARY KEY, key TEXT, seal TEXT, meta TEXT, bodySeal TEXT, body TEXT) STRICT';

/** Opens the store; `version` is of all that parsing depends on beside the file. Throws ProblemError (exit 2). */
export function openParsedStore(cacheDir: string, version: Hash): ParsedStore {
  const file = join(cacheDir, 'parsed.sqlite');
  const database = openDatabase(file, tables);
  const rows = new Map<string, Row>();
  for (const row of database.prepare('SELECT source, key, seal, meta FROM parsed').iterate()) {
    rows.set(String(row['source']), {
      key: String(row['key']),
      seal: String(row['seal']),
      meta: String(row['meta']),
    });
  }
  const selectBody = database.prepare('SELECT bodySeal, body FROM parsed WHERE source = ?');
  const keyOf = ({ hash }: SourceFile) => `${version} ${hash}`;
  const found = new Set<string>();
  const fresh = new Map<SourceFile, ParsedFile>();
  return {
    find(source) {
      const row = rows.get(source.path);
      if (row?.key !== keyOf(source) || hashContent(row.key + row.meta) !== row.seal) return undefined;
      found.add(source.path);
      return JSON.parse(row.meta) as ParsedFile;
    },
    findBody(source) {
      const row = selectBody.get(source);
      const body = typeof row?.['body'] === 'string' ? row['body'] : '';
      return body !== '' && hashContent(body) === row?.['bodySeal']
        ? (JSON.parse(body) as ArticleBody)
        : undefined;
    },
    keep: (source, parsed) => void fresh.set(source, parsed),
    save() {
      try {
        saveRows(
          database,
          fresh,
          keyOf,
          [...rows.keys()].filter((path) => !found.has(path)),
        );
      } catch (error) {
        throw blameCache(dirname(file), error);
      }
      fresh.clear();
    },
  };
}

function saveRows(
  database: ReturnType<typeof openDatabase>,
  fresh: ReadonlyMap<SourceFile, ParsedFile>,
  keyOf: (file: SourceFile) => string,
  stale: readonly string[],
): void {
  if (fresh.size === 0 && stale.length === 0) return;
  const insert = database.prepare('INSERT OR REPLACE INTO parsed VALUES (?, ?, ?, ?, ?, ?)');
  const remove = database.prepare('DELETE FROM parsed WHERE source = ?');
  database.exec('BEGIN IMMEDIATE');
  for (const path of stale) remove.run(path);
  for (const [source, { body, ...rest }] of fresh) {
    const [key, meta, text] = [keyOf(source), JSON.stringify(rest), body ? JSON.stringify(body) : ''];
    insert.run(source.path, key, hashContent(key + meta), meta, hashContent(text), text);
  }
  database.exec('COMMIT');
}
