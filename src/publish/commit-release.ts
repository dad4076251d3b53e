import { copyFileSync, linkSync, mkdirSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { ProblemError } from '../model/problem.ts';
import { hasErrorCode } from '../support/error-code.ts';
import type { Commitment } from './commit-files.ts';
import { claimFolder, isKept } from './ownership.ts';
import { listFolders } from './claim-paths.ts';

/**
 * Completes the staging folder: with the files that stay as they are, which both sites share from now on, and what
 * belongs to the output folder beside the site. Nothing that is there changes.
 */
export function completeStaging({ out, staged, kept }: Commitment, staging: string): void {
  const isThere = listFolders(staged);
  const missing = [...listFolders(kept)].filter((folder) => !isThere.has(folder));
  for (const folder of missing.toSorted()) mkdirSync(join(staging, folder));
  for (const path of kept) shareFile(join(out, path), join(staging, path));
  for (const name of listKept(out)) copyFileSync(join(out, name), join(staging, name));
  claimFolder(staging);
}

/** Throws ProblemError (exit 2) if there is a folder that outlives every build, such as a repository: it can be in one place only. */
export function refuseKeptFolder(out: string): void {
  const folder = listKept(out).find((name) => statSync(join(out, name)).isDirectory());
  if (folder === undefined) return;
  const message = `${out} holds \`${folder}\`, which cannot go from one release to the next.`;
  const hint = 'move it elsewhere, or write `publish: folder` in `content/site.yaml`';
  throw new ProblemError([{ code: 'release-impossible', severity: 'error', message, hint }], 2);
}

function listKept(out: string): string[] {
  try {
    return readdirSync(out).filter(isKept);
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return [];
    throw error;
  }
}

// Some disks know no links, or not so many of one file.
function shareFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!hasErrorCode(error, 'EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP', 'EMLINK')) throw error;
    copyFileSync(from, to);
    const { atime, mtime } = statSync(from);
    utimesSync(to, atime, mtime);
  }
}
