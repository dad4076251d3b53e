import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { PublishManner } from '../model/config.ts';
import type { Changes } from '../model/page.ts';
import type { OutputPath } from '../model/paths.ts';
import { ProblemError } from '../model/problem.ts';
import { commitFiles, describeChanges } from './commit-files.ts';
import { isSameSite } from './plan-commit.ts';
import { completeStaging, refuseKeptFolder } from './commit-release.ts';
import { claimFolder, refuseForeignFolder } from './ownership.ts';
import type { OutputTree } from './output-tree.ts';
import {
  nameNextRelease,
  refuseForeignLink,
  type Releases,
  removeFormer,
  showFolder,
  showRelease,
} from './releases.ts';
import type { Staging } from './staging.ts';

/** An output as it is. Folders are absolute. */
export interface OutputSite {
  readonly out: string;
  readonly releases: Releases;
  /** Where the files are: the release, if the output is a link to one. */
  readonly folder: string;
  readonly isRelease: boolean;
  readonly before: OutputTree;
}

/** What is to become of it. */
export interface Replacement {
  readonly site: OutputSite;
  readonly staging: Staging;
  readonly staged: readonly OutputPath[];
  readonly kept: readonly OutputPath[];
}

/** Throws ProblemError (exit 2) if the output cannot be published in this manner. */
export async function agreeOn(manner: PublishManner, { out, releases, folder }: OutputSite): Promise<void> {
  if (manner === 'folder') return;
  refuseForeignLink(releases);
  refuseMount(out);
  refuseKeptFolder(folder);
  await refuseForeignFolder(releases.home);
}

/** The folder into which what waits will be renamed, if it is there. */
export function nameTarget({ out, folder, isRelease }: OutputSite, manner: PublishManner): string {
  return manner === 'release' || isRelease ? dirname(out) : folder;
}

/** Whether it stands there in this manner already. */
export function isShown({ isRelease }: OutputSite, manner: PublishManner): boolean {
  return isRelease === (manner === 'release');
}

/** Makes the staged and kept files the site: file by file within a folder, or else all at once. */
export async function replaceSite(
  { site, staging, staged, kept }: Replacement,
  manner: PublishManner,
  stateDir: string,
): Promise<Changes> {
  const { out, releases, folder, isRelease, before } = site;
  const commitment = { out: folder, before, staged, kept };
  const show = async (): Promise<Changes> => {
    if (isShown(site, manner) && staged.length === 0 && isSameSite(before, kept))
      return { added: [], changed: [], removed: [], kept: kept.length };
    if (manner === 'folder' && !isRelease)
      return commitFiles({ ...commitment, staging: staging.folder() }, stateDir);
    const changes = describeChanges(commitment);
    mkdirSync(dirname(out), { recursive: true });
    const tree = staging.open();
    completeStaging(commitment, tree);
    claimFolder(releases.home);
    if (manner === 'folder') showFolder(releases, tree);
    else showRelease(releases, tree, nameNextRelease(releases));
    return changes;
  };
  const changes = await show();
  removeFormer(releases);
  return changes;
}

function refuseMount(out: string): void {
  const device = statSync(out, { throwIfNoEntry: false })?.dev;
  if (device === undefined || device === statSync(dirname(out)).dev) return;
  const message = `${out} is a disk of its own, which a link cannot replace.`;
  const hint = 'name a folder within that disk with `--out`, or write `publish: folder`';
  throw new ProblemError([{ code: 'release-impossible', severity: 'error', message, hint }], 2);
}
