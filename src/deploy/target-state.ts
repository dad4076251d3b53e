import type { ChangedFile } from '../model/changed-file.ts';
import { readJournal, readManifest, removed, type DeployedFile } from './manifest.ts';
import type { SealedFile, TargetState } from './plan.ts';
import { controlFolder, type Records, type StoredFile } from './target.ts';

/** What is known of a target before a deploy. */
export interface KnownTarget extends TargetState {
  /** Files that Broadsheet did not put there, where the target was listed. */
  readonly foreign: readonly string[];
  /** What an earlier deploy changed or was about to, and nobody told the caches. */
  readonly untold: readonly ChangedFile[];
  /** Whether an earlier deploy had begun and not ended. */
  readonly isUnfinished: boolean;
  readonly notices: readonly string[];
}

/** Reads what the last deploys left; what it cannot know it doubts. `list` is asked only where nothing else tells. */
export async function readTarget(
  records: Records,
  site: readonly SealedFile[],
  list: () => Promise<ReadonlyMap<string, StoredFile>>,
): Promise<KnownTarget> {
  const journal = await readJournal(records);
  const manifest = await readManifest(records);
  const untold = journal === 'damaged' ? [] : (journal ?? []);
  const files = new Map(manifest === 'damaged' ? [] : manifest);
  const doubtful = new Set<string>();
  if (journal === undefined) dropRemoved(files);
  else addBegun(untold, files, doubtful);
  const isLost = manifest === undefined || manifest === 'damaged' || journal === 'damaged';
  const listed = isLost ? await list() : new Map<string, StoredFile>();
  const ours = new Set<string>(site.map(({ path }) => path));
  for (const path of listed.keys()) if (ours.has(path)) doubtful.add(path);
  const foreign = [...listed.keys()].filter((path) => !ours.has(path) && !files.has(path));
  const isDamaged = manifest === 'damaged' || journal === 'damaged';
  const notices = isDamaged
    ? [`The record in \`${controlFolder}/\` is damaged: every file there is compared.`]
    : [];
  return { files, doubtful, foreign, untold, isUnfinished: journal !== undefined, notices };
}

/** The last deploy ended, so what it was to remove is gone. */
function dropRemoved(files: Map<string, DeployedFile>): void {
  for (const [path, { goneAt }] of files) if (goneAt === removed) files.delete(path);
}

/** What an unfinished deploy may have sent or removed is doubtful; what it added is ours, whether the site still has it or not. */
function addBegun(
  untold: readonly ChangedFile[],
  files: Map<string, DeployedFile>,
  doubtful: Set<string>,
): void {
  for (const [path, { goneAt }] of files) if (goneAt === removed) doubtful.add(path);
  for (const { path, change } of untold) {
    doubtful.add(path);
    if (change === 'added' && !files.has(path)) files.set(path, unknownFile);
  }
}

/** It may be there, and of it nothing is known but its path. */
const unknownFile: DeployedFile = { hash: '', size: 0, seal: '', contentKey: '' };
