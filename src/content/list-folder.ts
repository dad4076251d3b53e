import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { join, sep } from 'node:path';
import type { Problem } from '../model/problem.ts';
import type { FoundFile } from '../model/source.ts';
import { hasErrorCode } from '../support/error-code.ts';
import { toSourcePath } from '../support/source-path.ts';

/** Links within what other links lead to. */
const MAX_LINKS = 4;

interface Walk {
  readonly root: string;
  readonly realRoot: string;
  readonly found: FoundFile[];
  readonly problems: Problem[];
}

/** Lists a folder's files with those of its folders, sorted by code points; links that leave the root are errors. */
export function listFolder(root: string, folder: string): { found: FoundFile[]; problems: Problem[] } {
  const walk: Walk = { root, realRoot: realpathSync(root), found: [], problems: [] };
  walkFolder(walk, folder, []);
  return { found: sortByCodePoints(walk.found), problems: walk.problems };
}

function walkFolder(walk: Walk, folder: string, linked: readonly string[]): void {
  for (const item of readdirSync(join(walk.root, folder), { withFileTypes: true })) {
    if (item.name.startsWith('.')) continue;
    const name = `${folder}/${item.name}`;
    if (item.isSymbolicLink()) followLink(walk, name, linked);
    else visit(walk, name, item, linked);
  }
}

function visit(
  walk: Walk,
  name: string,
  item: Pick<Dirent, 'isDirectory' | 'isFile'>,
  linked: readonly string[],
): void {
  if (item.isDirectory()) walkFolder(walk, name, linked);
  else if (item.isFile()) walk.found.push({ path: toSourcePath(name), name });
}

function followLink(walk: Walk, name: string, linked: readonly string[]): void {
  const target = resolveTarget(join(walk.root, name));
  if (target === undefined) return reportLink(walk, name, 'is a link that leads nowhere');
  if (!`${target}${sep}`.startsWith(`${walk.realRoot}${sep}`)) {
    return reportLink(walk, name, "is a link that leads out of the newspaper's folder");
  }
  if (linked.includes(target) || linked.length === MAX_LINKS)
    return reportLink(walk, name, 'is a link that leads round in a circle');
  visit(walk, name, statSync(target), [...linked, target]);
}

function resolveTarget(file: string): string | undefined {
  try {
    return realpathSync(file);
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT', 'ELOOP', 'ENOTDIR')) return undefined;
    throw error;
  }
}

function reportLink(walk: Walk, name: string, what: string): void {
  const place = { file: toSourcePath(name), line: 1, column: 1 };
  const hint = 'replace it by the file itself, or remove it';
  walk.problems.push({
    code: 'outside-link',
    severity: 'error',
    message: `\`${name}\` ${what}.`,
    place,
    hint,
  });
}

/** Code units are in the order of code points, except for those that come in pairs. */
function sortByCodePoints(found: FoundFile[]): FoundFile[] {
  const hasPairs = found.some(({ path }) => /[\uD800-\uDFFF]/.test(path));
  return found.sort(({ path: left }, { path: right }) => {
    if (hasPairs) return Buffer.compare(Buffer.from(left), Buffer.from(right));
    return left < right ? -1 : 1;
  });
}
