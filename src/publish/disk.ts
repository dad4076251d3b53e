import { constants } from 'node:fs';
import { copyFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OutputFile } from '../model/page.ts';
import type { OutputPath } from '../model/paths.ts';
import { ProblemError } from '../model/problem.ts';
import { limitConcurrency } from '../support/limit-concurrency.ts';
import { foldersAbove, openPathRegister } from './claim-paths.ts';
import { commitFiles } from './commit-files.ts';
import { namingCause } from './disk-error.ts';
import { refuseForeignFolder } from './ownership.ts';
import { type OutputTree, readOutputTree } from './output-tree.ts';
import { holdsContent } from './same-content.ts';
import type { Sink } from './sink.ts';
import { makeStaging } from './staging.ts';

const openFilesAtOnce = 8;

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
  const before = await namingCause(out, () => readOutputTree(out));
  const claim = openPathRegister();
  const gate = limitConcurrency(openFilesAtOnce);
  const staged = new Map<OutputPath, string>();
  const kept: OutputPath[] = [];
  let staging: Promise<string> | undefined;
  const store = async ({ path, content }: OutputFile): Promise<void> => {
    if (before.get(path) === 'file' && (await holdsContent(join(out, path), content))) {
      kept.push(path);
      return;
    }
    staging ??= makeStaging(out, stateDir);
    const file = join(await staging, String(staged.size));
    staged.set(path, file);
    await writeContent(file, content);
  };
  const discard = async (): Promise<void> => {
    const folder = await staging;
    if (folder !== undefined) await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  return {
    async put(file) {
      claim(file.path);
      refuseLinkedFolder(file.path, before, out);
      await namingCause(out, () => gate(() => store(file)));
    },
    async commit() {
      const changes = await namingCause(out, () => commitFiles({ out, before, staged, kept }));
      await discard();
      return changes;
    },
    discard: () => namingCause(out, discard),
  };
}

// A hard link to a cached file would be cheaper, but whoever optimises the output in place would spoil the cache.
async function writeContent(file: string, content: OutputFile['content']): Promise<void> {
  const isFile = typeof content === 'object' && 'file' in content;
  await (isFile ? copyFile(content.file, file, constants.COPYFILE_FICLONE) : writeFile(file, content));
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
