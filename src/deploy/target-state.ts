import type { ChangedFile, SiteChanges } from '../model/changes.ts';
import { readJournal, readManifest, removed, type DeployedFile } from './manifest.ts';
import type { SealedFile, TargetState } from './plan.ts';
import { controlFolder, type Records, type Store } from './target.ts';

/** What is known of a target before a deploy. */
export interface KnownTarget extends TargetState {
  /** Files that Broadsheet did not put there, where the target was listed. */
  readonly foreign: readonly string[];
  /** What an earlier deploy changed or was about to, and nobody told the caches. */
  readonly untold: SiteChanges;
  /** Whether an earlier deploy had begun and not ended. */
  readonly isUnfinished: boolean;
  readonly notices: readonly string[];
}

/** Reads what the last deploys left; what it cannot know it doubts. The place itself is only asked where nothing else tells. */
export async function readTarget(
  records: Records,
  site: readonly SealedFile[],
  { list, findOurs }: Pick<Store, 'list' | 'findOurs'>,
): Promise<KnownTarget> {
  const journal = await readJournal(records);
  const manifest = await readManifest(records);
  const untold = journal === undefined || journal === 'damaged' ? { files: [] } : journal;
  const files = new Map(manifest === 'damaged' ? [] : manifest);
  const doubtful = new Set<string>();
  if (journal === undefined) dropRemoved(files);
  else addBegun(untold.files, files, doubtful);
  const known = { files, untold, isUnfinished: journal !== undefined };
  const isDamaged = manifest === 'damaged' || journal === 'damaged';
  if (!isDamaged && manifest) return { ...known, doubtful, foreign: [], notices: [] };
  const listed = await list();
  const wanted = new Set<string>(site.map(({ path }) => path));
  const strays = [...listed.keys()].filter((path) => !wanted.has(path) && !files.has(path));
  const ours = strays.length > 0 ? await findOurs(strays) : new Set<string>();
  for (const path of ours) files.set(path, unknownFile);
  return {
    ...known,
    doubtful: new Set([...listed.keys()].filter((path) => wanted.has(path) || doubtful.has(path))),
    foreign: strays.filter((path) => !ours.has(path)),
    notices: isDamaged
      ? [`The record in \`${controlFolder}/\` is damaged, so every file there is compared.`]
      : [],
  };
}

/** The last deploy ended, so what it was to remove is gone. */
function dropRemoved(files: Map<string, DeployedFile>): void {
  for (const [path, { goneAt }] of files) if (goneAt === removed) files.delete(path);
}

/**
 * What unfinished deploys may have sent or removed is doubtful, and all of it is ours, whether the site still has it or not: what one added, the next
 * may have been about to remove.
 */
function addBegun(
  untold: readonly ChangedFile[],
  files: Map<string, DeployedFile>,
  doubtful: Set<string>,
): void {
  for (const [path, { goneAt }] of files) if (goneAt === removed) doubtful.add(path);
  for (const { path } of untold) {
    doubtful.add(path);
    if (!files.has(path)) files.set(path, unknownFile);
  }
}

/** It may be there, and of it nothing is known but its path. */
const unknownFile: DeployedFile = { hash: '', size: 0, seal: '', contentKey: '' };
