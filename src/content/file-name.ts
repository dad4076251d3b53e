import type { SourcePath } from '../model/paths.ts';
import { fileNameOf } from '../support/source-path.ts';

/** What the name of an article's file says: `2022-01-09-talks.md`. */
export interface FileName {
  /** As it is written there, perhaps no real day. */
  readonly date?: string;
  /** The name without date and ending. */
  readonly rest: string;
}

/** Reads a file's name. */
export function readFileName(path: SourcePath): FileName {
  const name = fileNameOf(path).replace(/\.md$/, '');
  const dated = /^(\d{4}-\d\d-\d\d)-(.+)$/.exec(name);
  return dated?.[1] && dated[2] ? { date: dated[1], rest: dated[2] } : { rest: name };
}
