import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Hash } from '../model/paths.ts';
import type { Problem } from '../model/problem.ts';
import { digestFiles } from '../support/digest-files.ts';
import { hashContent } from '../support/hash.ts';
import { type Examination, tellTogether, type Visit } from './examination.ts';

/** What belongs to a folder of output and not to the site in it. */
const besides = /^(?:\.git|\.gitignore|\.broadsheet-output)(?:\/|$)/i;

/** The files of a folder are those that the last build published, byte for byte. */
export const hashes: Examination = {
  name: 'files',
  async examine(visit) {
    const { folder, recorded } = visit;
    const expected = recorded?.provenance?.output;
    if (folder === undefined || !recorded || !expected) return [];
    const found = hashFolder(folder);
    const { files, hash } = digestFiles(found);
    if (hash === expected.hash) return [];
    const named = nameAltered(found, recorded.pages, visit);
    if (named.length > 0) return named;
    const message = `\`${folder}\` holds ${files} files that are not, all together, the ${expected.files} that the last build published, though its pages are.`;
    return [{ code: 'altered-output', severity: 'error', message, hint }];
  },
};

const hint = 'build again, or copy the folder once more';

function nameAltered(
  found: ReadonlyMap<string, Hash>,
  pages: ReadonlyMap<string, Hash>,
  visit: Visit,
): Problem[] {
  const faults = [...pages].flatMap(([path, hash]) => {
    const now = found.get(path);
    if (now === hash) return [];
    const says =
      now === undefined
        ? 'is not there, though the last build published it'
        : 'is not what the last build published';
    return [
      { code: 'altered-output', severity: 'error', says, hint, address: `/${encodeURI(path)}` } as const,
    ];
  });
  return tellTogether(faults, visit);
}

function hashFolder(folder: string): ReadonlyMap<string, Hash> {
  const hashes = new Map<string, Hash>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = name.split(sep).join('/');
    const file = join(folder, name);
    if (!besides.test(path) && lstatSync(file).isFile()) hashes.set(path, hashContent(readFileSync(file)));
  }
  return hashes;
}
