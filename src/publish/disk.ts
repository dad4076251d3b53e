import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { PublishManner } from '../model/config.ts';
import type { Changes, FileStamp, OutputFile } from '../model/page.ts';
import type { OutputPath } from '../model/paths.ts';
import { ProblemError } from '../model/problem.ts';
import { folderAbove, foldersAbove, openPathRegister, type ClaimPath } from './claim-paths.ts';
import { namingCause } from './disk-error.ts';
import { finishCommit, isUnfinished } from './journal.ts';
import { agreeOn, isShown, nameTarget, type OutputSite, type Replacement, replaceSite } from './manner.ts';
import { refuseForeignFolder } from './ownership.ts';
import { readOutputTree } from './output-tree.ts';
import { isSameSite } from './plan-commit.ts';
import { findRelease, nameReleases, settleExchange } from './releases.ts';
import { checkStamp, holdsContent } from './same-content.ts';
import type { Sink } from './sink.ts';
import { openStaging, removeLitter, type Staging } from './staging.ts';
import {
  isWorthRemembering,
  type KnownFolders,
  type Look,
  readDiskClock,
  recallFolders,
  rememberFolders,
} from './tree-memory.ts';
import { fillPlace, type StagingPlace } from './staging-place.ts';

/** Where a site goes on this disk, absolute: its folder, and the one for what must outlive a build unseen. */
export interface DiskFolders {
  readonly out: string;
  readonly stateDir: string;
  /** For what only saves time; nothing is remembered if absent. */
  readonly cacheDir?: string | undefined;
}

/** A sink that can tell of the files that were kept what it saw of them. */
export interface DiskSink extends Sink {
  stampOf(path: OutputPath): Pick<FileStamp, 'size' | 'changed'> | undefined;
  /** Whether the site consists of exactly these files, and stands there in the manner it was prepared for. */
  consistsOf(files: ReadonlyMap<OutputPath, FileStamp>): boolean;
}

/**
 * Opens a folder as the place for a site. Files wait in a staging folder until `commit`, which leaves files that
 * stay the same untouched. Throws ProblemError (exit 2) if the folder is not Broadsheet's or cannot be written.
 */
export async function openDiskSink({ out, stateDir, cacheDir }: DiskFolders): Promise<DiskSink> {
  const known = cacheDir === undefined ? undefined : await recallFolders(cacheDir, out);
  const { look, ...site } = await namingCause(out, () => settleOutput({ out, stateDir }, known));
  const { before, folder } = site;
  let manner: PublishManner = 'folder';
  const claim = guardPaths(site);
  const staged: OutputPath[] = [];
  const kept: OutputPath[] = [];
  const stamps = new Map<OutputPath, Pick<FileStamp, 'size' | 'changed'>>();
  const staging = openStaging(() => ({ out, stateDir, target: nameTarget(site, manner) }));
  const isThere = (path: OutputPath) => before.get(path) === 'file';
  const findPlace = makePlaceFinder(site, staging);
  const take = (path: OutputPath, isNew: boolean): void => void (isNew ? staged : kept).push(path);
  const discard = (): void => {
    if (!isUnfinished(stateDir)) staging.remove();
  };
  return {
    prepare(chosen) {
      manner = chosen;
      return namingCause(out, () => agreeOn(chosen, site));
    },
    async put({ path, content }: OutputFile) {
      claim(path);
      const isSame = () => isThere(path) && holdsContent(`${folder}/${path}`, content);
      if (await namingCause(out, isSame)) return take(path, false);
      const { current: _, ...place } = await namingCause(out, () => findPlace(path));
      take(path, await fillPlace(place, content));
    },
    keep(path, stamp) {
      const file = `${folder}/${path}`;
      const changed = isThere(path) ? checkStamp(file, stamp) : undefined;
      if (changed === undefined) return undefined;
      claim(path);
      kept.push(path);
      stamps.set(path, { size: stamp.size, changed });
      return () => readFileSync(file);
    },
    async offer(path) {
      claim(path);
      const place = await namingCause(out, () => findPlace(path));
      return { place, take: (isNew) => take(path, isNew) };
    },
    commit: () =>
      namingCause(out, async () => {
        const changes = await commitSite({ site, staging, staged, kept }, manner, look, {
          out,
          stateDir,
          cacheDir,
        });
        discard();
        return changes;
      }),
    discard: () => namingCause(out, discard),
    stampOf: (path) => stamps.get(path),
    consistsOf: (files) => isShown(site, manner) && isSite(site, files),
  };
}

async function commitSite(
  replacement: Replacement,
  manner: PublishManner,
  look: Look,
  { out, stateDir, cacheDir }: DiskFolders,
): Promise<Changes> {
  const { site, staging, staged, kept } = replacement;
  const isWorthIt = staged.length > 0 && isWorthRemembering(look, staged.length);
  const waiting = isWorthIt ? staging.folder() : undefined;
  const moment = waiting && readDiskClock(dirname(waiting));
  const changes = await replaceSite(replacement, manner, stateDir);
  const isWhole = manner === 'release' || site.isRelease;
  const seen = isWhole ? { ...look, changes: new Map<string, number>() } : look;
  if (cacheDir !== undefined && moment)
    await rememberFolders(cacheDir, { out, paths: [...staged, ...kept] }, seen, moment);
  return changes;
}

function isSite({ folder, before }: OutputSite, files: ReadonlyMap<OutputPath, FileStamp>): boolean {
  if (!isSameSite(before, [...files.keys()])) return false;
  const isAsBefore = (path: OutputPath, stamp: FileStamp) =>
    before.get(path) === 'file' && checkStamp(`${folder}/${path}`, stamp) !== undefined;
  return files.entries().every(([path, stamp]) => isAsBefore(path, stamp));
}

function makePlaceFinder(
  { out, folder, before }: OutputSite,
  staging: Staging,
): (path: OutputPath) => StagingPlace {
  const opened = new Set<string>(['']);
  return (path) => {
    const above = folderAbove(path);
    const opensFolder = !opened.has(above);
    opened.add(above);
    const current = before.get(path) === 'file' ? { current: `${folder}/${path}` } : {};
    return { out, file: staging.locate(path), opensFolder, ...current };
  };
}

/** What is in the output, after what killed builds left undone or lying about is settled. */
async function settleOutput(
  { out, stateDir }: DiskFolders,
  known: KnownFolders = new Map(),
): Promise<OutputSite & { readonly look: Look }> {
  const releases = nameReleases(out);
  settleExchange(releases);
  await refuseForeignFolder(out);
  finishCommit(stateDir);
  removeLitter(out, stateDir);
  const release = findRelease(releases);
  const folder = release ?? out;
  const { tree: before, look } = readOutputTree(folder, known);
  return { out, releases, folder, isRelease: release !== undefined, before, look };
}

/** Takes paths that are free, and not below a link. There are no links as a rule: then nobody need look for them. */
function guardPaths(site: OutputSite): ClaimPath {
  const claim = openPathRegister();
  const hasLinks = site.before.values().some((kind) => kind === 'other');
  return (path) => {
    claim(path);
    if (hasLinks) refuseLinkedFolder(path, site);
  };
}

function refuseLinkedFolder(path: OutputPath, { before, out }: OutputSite): void {
  const folder = [...foldersAbove(path)].find((above) => before.get(above) === 'other');
  if (folder === undefined) return;
  throw new ProblemError(
    [
      {
        code: 'linked-output',
        severity: 'error',
        message: `\`${folder}\` in ${out} is a link: \`${path}\` would be written outside the output folder.`,
        hint: 'remove the link',
      },
    ],
    2,
  );
}
