import type { CustomRecord } from 'pagefind';
import type { SearchEntry, SearchRecord } from '../model/search.ts';
import { runEngine } from './engine.ts';
import { entryName, printEntry, readEntry } from './entry-file.ts';
import { type IndexFiles, packShard } from './pack-shard.ts';
import { isUnspaced, type Shard } from './plan-shards.ts';
import { describeResult } from './read-records.ts';

/** Gives the text of an entry's body; undefined where it has none, or it is lost. */
export type TextOf = (entry: SearchEntry) => string | undefined;

/** Makes the files of a shard, the same bytes of the same entries. Throws ProblemError (exit 2) where Pagefind cannot run. */
export function makeShard({ name, language, entries }: Shard, textOf: TextOf): Promise<IndexFiles> {
  const records = entries.values().map((entry) => completeRecord(entry, textOf(entry)));
  return isUnspaced(language) ? indexWhole(records, language) : packShard(records, language, name);
}

function completeRecord({ before, after, ...record }: SearchEntry, body = ''): SearchRecord {
  const parts = [...before, body.trim(), ...after];
  return { ...record, text: parts.filter((part) => part !== '').join('\n') };
}

async function indexWhole(records: Iterable<SearchRecord>, language: string): Promise<IndexFiles> {
  const files = new Map(await runEngine([...records].map((record) => makeRecord(record, language))));
  return files.set(entryName, printEntry(readEntry(files)));
}

function makeRecord(record: SearchRecord, language: string): CustomRecord {
  const { permalink, headline, text } = record;
  return { url: permalink, language, content: text === '' ? headline : text, meta: describeResult(record) };
}
