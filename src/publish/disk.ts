import { constants, copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
import type { Sink } from './sink.ts';
import { makeStaging, removeLitter } from './staging.ts';

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
  await namingCause(out, () => refuseForeignFolder(out));
  await namingCause(out, () => finishCommit(stateDir));
  await namingCause(out, () => removeLitter(out, stateDir));
  const before = await namingCause(out, () => readOutputTree(out));
  const claim = openPathRegister();
  const staged = new Map<OutputPath, string>();
  const kept: OutputPath[] = [];
  let staging: Promise<string> | undefined;
  // Asking the disk one thing after the other is quicker than promises: it has no time to make us wait.
  const store = async ({ path, content }: OutputFile): Promise<void> => {
    if (before.get(path) === 'file' && holdsContent(join(out, path), content)) {
      kept.push(path);
      return;
    }
    staging ??= makeStaging(out, stateDir);
    const name = String(staged.size);
    staged.set(path, name);
    writeContent(join(await staging, name), content);
  };
  const commit = async () => {
    const folder = await staging;
    return commitFiles(
      { out, before, staged, kept, ...(folder !== undefined && { staging: folder }) },
      stateDir,
    );
  };
  const discard = async (): Promise<void> => {
    const folder = await staging;
    if (folder !== undefined && !isUnfinished(stateDir))
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  return {
    async put(file) {
      claim(file.path);
      refuseLinkedFolder(file.path, before, out);
      await namingCause(out, () => store(file));
    },
    keep(path, stamp) {
      const file = join(out, path);
      if (before.get(path) !== 'file' || !isAsStamped(file, stamp)) return undefined;
      claim(path);
      kept.push(path);
      return () => readFileSync(file);
    },
    async commit() {
      const changes = await namingCause(out, () => commit());
      await discard();
      return changes;
    },
    discard: () => namingCause(out, discard),
  };
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
