import { join } from 'node:path';
import * as z from 'zod';
import { readCacheFile } from '../cache/cache-file.ts';
import type { RecordedChanges } from '../model/changes.ts';
import { parseJson } from '../support/parse-json.ts';

// On the site, and one line: programs read it as such.
const url = z.string().regex(/^\/(?![/\\])[^<>\s\\]*$/);
const shape = z.object({
  asOf: z.iso.datetime(),
  since: z.iso.datetime().exactOptional(),
  files: z.array(
    z.object({
      path: z.string().refine((path) => !path.split('/').includes('..')),
      url,
      change: z.enum(['added', 'changed', 'removed']),
      what: z.enum(['content', 'surroundings']).exactOptional(),
    }),
  ),
  answers: z.array(url).exactOptional(),
});

/** The file that tells what the last publication did. */
export function nameChanges(stateDir: string): string {
  return join(stateDir, 'changes.json');
}

/** What such a file tells; undefined where there is none, or it cannot be understood. */
export async function readChanges(file: string): Promise<RecordedChanges | undefined> {
  return shape.safeParse(parseJson((await readCacheFile(file))?.toString() ?? '')).data;
}
