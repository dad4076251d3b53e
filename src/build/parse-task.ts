import { type FreshFile, joinParsedStore } from '../cache/parsed-store.ts';
import { packFile } from '../content/pack-file.ts';
import { readSource } from '../content/read.ts';
import type { ParsingConfig } from '../model/config.ts';
import type { Hash, SourcePath } from '../model/paths.ts';
import type { FoundFile } from '../model/source.ts';
import type { Task } from '../threads/task.ts';
import { understandArticle } from './understand-file.ts';

export interface ParseSetup {
  readonly root: string;
  readonly cacheDir: string;
  readonly config: ParsingConfig;
  /** Of all that decides what is made of a file's text. */
  readonly parsing: Hash;
}

/** An article's file; what was made of it is known if its bytes still have the hash. */
export interface UnreadFile extends FoundFile {
  readonly stamp: string;
  readonly known: Hash | undefined;
}

/** A packed ParsedFile; undefined where the file has the known bytes. */
export type ParsedMeta = string | undefined;

/** Reads articles, parses those whose bytes are not known, and stores what was made of them. */
export const parseTask: Task<ParseSetup, UnreadFile, ParsedMeta> = {
  name: 'parse',
  begin({ root, cacheDir, config, parsing }) {
    const store = joinParsedStore(cacheDir, parsing);
    return {
      work(files) {
        const restamped = new Map<SourcePath, string>();
        const fresh: FreshFile[] = [];
        const metas = files.map((file) => {
          const { hash, source, problems } = readSource(root, file);
          if (hash === file.known) {
            restamped.set(file.path, file.stamp);
            return undefined;
          }
          const { body, ...rest } = source
            ? understandArticle(source, config)
            : { body: undefined, problems };
          const meta = packFile(rest);
          fresh.push({ source: file.path, stamp: file.stamp, hash, meta, body });
          return meta;
        });
        store.keep(fresh, restamped);
        return metas;
      },
      end: () => store.close(),
    };
  },
};
