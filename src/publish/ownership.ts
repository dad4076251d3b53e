import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ProblemError } from '../model/problem.ts';
import { hasErrorCode } from '../support/error-code.ts';

/** How the names of all begin that Broadsheet itself puts into a folder beside the site. */
export const ownPrefix = '.broadsheet-';

/** Name of the file by which an output folder is known as Broadsheet's. */
export const markerName = `${ownPrefix}output`;

/** What the marker file says to whoever opens it. */
const markerText =
  'Broadsheet wrote this folder and will replace what is in it. Remove this file to keep it from doing so.\n';

const ownerLabel = 'Site: ';

const keptNames: ReadonlySet<string> = new Set(['.git', '.gitignore', markerName]);

/** Whether a path of the output folder belongs to the folder instead of the site, and so outlives every build. */
export function isKept(path: string): boolean {
  if (!path.startsWith('.')) return false;
  const [top = ''] = path.split('/', 1);
  return keptNames.has(top.toLowerCase());
}

/** Makes the folder, if it is not there, and marks it as Broadsheet's. */
export function claimFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(join(folder, markerName), markerText, { flag: 'wx' });
  } catch (error) {
    if (!hasErrorCode(error, 'EEXIST')) throw error;
  }
}

/** Writes into the marker whose site stands there: that with this origin. */
export function markOwner(folder: string, origin: string): void {
  const text = `${markerText}${ownerLabel}${origin}\n`;
  if (readMarker(folder) !== text) writeFileSync(join(folder, markerName), text);
}

/** The origin of the site in the folder; undefined where the marker does not tell, or is not there. */
export function readOwner(folder: string): string | undefined {
  const line = readMarker(folder)
    .split('\n')
    .find((one) => one.startsWith(ownerLabel));
  return line === undefined ? undefined : URL.parse(line.slice(ownerLabel.length))?.origin;
}

function readMarker(folder: string): string {
  try {
    return readFileSync(join(folder, markerName), 'utf8');
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT', 'ENOTDIR')) return '';
    throw error;
  }
}

/** Throws ProblemError if the folder holds files but was not written by Broadsheet: clearing it would destroy them. */
export async function refuseForeignFolder(folder: string): Promise<void> {
  const names = await listNames(folder);
  if (names.includes(markerName)) return;
  const foreign = names.find((name) => !isKept(name) && !name.startsWith(ownPrefix));
  if (foreign === undefined) return;
  throw new ProblemError(
    [
      {
        code: 'foreign-output',
        severity: 'error',
        message: `${folder} holds files that Broadsheet did not write (\`${foreign}\`), and a build would delete them.`,
        hint: 'name another folder with `--out`, or empty this one',
      },
    ],
    2,
  );
}

async function listNames(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).toSorted();
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return [];
    throw error;
  }
}
