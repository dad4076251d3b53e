import { constants, copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputFile } from '../model/page.ts';
import type { OutputPath } from '../model/paths.ts';
import { ProblemError } from '../model/problem.ts';
import { foldersAbove, openPathRegister } from './claim-paths.ts';
import { commitFiles } from './commit-files.ts';
import { namingCause } from './disk-error.ts';
import { finishCommit, isUnfinished } from './journal.ts';
import { refuseForeignFolder } from './ownership.ts';
import { type OutputTree, readOutputTree } from './output-tree.ts';
import { holdsContent, isAsStamped } from './same-content.ts';
import type { Offer, Sink } from './sink.ts';
import { openStaging, removeLitter } from './staging.ts';

/** Where a site goes on this disk, absolute: its folder, and the one for what must outlive a build unseen. */
export interface DiskFolders {
  readonly out: string;
  readonly stateDir: string;
}

/**
 * Opens a folder as the place for a site. Files wait in a staging folder until `commit`, which leaves files that
 * stay the same untouched. Throws ProblemError (exit 2) if the folder is not Broadsheet's or cannot be written.
 */
export async function openDiskSink({ out, stateDir }: DiskFolders): Promise<Sink> {
  const before = await namingCause(out, () => settleFolder({ out, stateDir }));
  const claim = openPathRegister();
  const staged = new Map<OutputPath, string>();
  const kept: OutputPath[] = [];
  const staging = openStaging(out, stateDir);
  const isThere = (path: OutputPath): boolean => before.get(path) === 'file';
  // Asking the disk one thing after the other is quicker than promises: it has no time to make us wait.
  const store = async ({ path, content }: OutputFile): Promise<void> => {
    if (isThere(path) && holdsContent(join(out, path), content)) {
      kept.push(path);
      return;
    }
    const { name, file } = await staging.reserve();
    staged.set(path, name);
    writeContent(file, content);
  };
  const offer = async (path: OutputPath): Promise<Offer> => {
    const { name, file } = await staging.reserve();
    return {
      place: { out, file, ...(isThere(path) && { current: join(out, path) }) },
      take: (isNew) => void (isNew ? staged.set(path, name) : kept.push(path)),
    };
  };
  const commit = async () => {
    return commitFiles({ out, before, staged, kept, staging: await staging.folder() }, stateDir);
  };
  const discard = async (): Promise<void> => {
    if (!isUnfinished(stateDir)) await staging.remove();
  };
  const admit = (path: OutputPath): void => {
    claim(path);
    refuseLinkedFolder(path, before, out);
  };
  return {
    async put(file) {
      admit(file.path);
      await namingCause(out, () => store(file));
    },
    keep(path, stamp) {
      const file = join(out, path);
      if (!isThere(path) || !isAsStamped(file, stamp)) return undefined;
      claim(path);
      kept.push(path);
      return () => readFileSync(file);
    },
    offer(path) {
      admit(path);
      return namingCause(out, () => offer(path));
    },
    async commit() {
      const changes = await namingCause(out, () => commit());
      await discard();
      return changes;
    },
    discard: () => namingCause(out, discard),
  };
}

/** What is in the output, after what killed builds left undone or lying about is settled. */
async function settleFolder({ out, stateDir }: DiskFolders): Promise<OutputTree> {
  await refuseForeignFolder(out);
  finishCommit(stateDir);
  removeLitter(out, stateDir);
  return readOutputTree(out);
}

// A hard link to a cached file would be cheaper, but whoever optimises the output in place would spoil the cache.
function writeContent(file: string, content: OutputFile['content']): void {
  const isFile = typeof content === 'object' && 'file' in content;
  if (isFile) copyFileSync(content.file, file, constants.COPYFILE_FICLONE);
  else writeFileSync(file, content);
}

function refuseLinkedFolder(path: OutputPath, before: OutputTree, out: string): void {
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
