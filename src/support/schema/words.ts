import type { z } from 'zod';
import type { KeyPath } from '../../model/problem.ts';

/** What the description of a schema's issues needs beside them. */
export interface SchemaWords {
  readonly schema: z.core.$ZodType;
  /** Names of other programs' keys at the top, with ours. */
  readonly foreign?: Readonly<Record<string, string>>;
  /** What to do where a top key's value is of the wrong type. */
  readonly hints?: Readonly<Record<string, string>>;
  /** The path as the editor wrote it, where a key goes by another name there. */
  readonly written?: (path: KeyPath) => KeyPath;
}
