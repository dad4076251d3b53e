import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { readCacheFile, writeCacheFile } from '../cache/cache-file.ts';
import { readSidecar } from '../compress/encode.ts';
import type { HostTexts } from '../model/changes.ts';
import type { Changes } from '../model/page.ts';
import type { OutputPath } from '../model/paths.ts';
import { listChangedAnswers } from '../serve/changed-answers.ts';
import { readHostTexts } from '../serve/host-rules.ts';
import { parseJson } from '../support/parse-json.ts';
import { nameFolder, type PublicationPlace } from './publication.ts';

const recordName = 'host-files.json';
const textsShape = z.object({ _headers: z.string(), _redirects: z.string() });
const recordShape = z.record(z.string(), textsShape);

/**
 * The addresses at which hosts answer otherwise after a publication though no file was touched there. What hosts were told last is remembered for each
 * output folder; `listPaths` names the files of the site. Throws ProblemError (exit 2) if it cannot be remembered.
 */
export async function recordAnswers(
  place: PublicationPlace,
  changes: Changes,
  listPaths: () => Iterable<OutputPath>,
): Promise<string[]> {
  const name = nameFolder(place);
  const file = join(place.stateDir, recordName);
  const record = recordShape.safeParse(parseJson((await readCacheFile(file))?.toString() ?? '')).data ?? {};
  const last = Object.hasOwn(record, name) ? record[name] : undefined;
  const now = readHostTexts(place.out);
  if (last?._headers === now._headers && last._redirects === now._redirects) return [];
  const others = Object.entries(record).filter(([out]) => existsSync(join(place.root, out)));
  await writeCacheFile(file, JSON.stringify({ ...Object.fromEntries(others), [name]: now }));
  return listChangedAnswers(last ?? guessFormer(changes, now), now, () => listKept(changes, listPaths()));
}

/** Without a record it is only known of files that are new, or that were not touched. */
function guessFormer({ added, changed, removed }: Changes, now: Required<HostTexts>): HostTexts {
  const touched = new Set<string>([...changed, ...removed]);
  const fresh = new Set<string>(added);
  const guess = (name: keyof HostTexts): HostTexts =>
    touched.has(name) ? {} : { [name]: fresh.has(name) ? '' : now[name] };
  return { ...guess('_headers'), ...guess('_redirects') };
}

/** Nobody asks for a compressed form by its own name. */
function listKept({ added, changed, removed }: Changes, paths: Iterable<OutputPath>): OutputPath[] {
  const touched = new Set([...added, ...changed, ...removed]);
  return [...paths].filter((path) => !touched.has(path) && !readSidecar(path));
}
