import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingsFile } from '../config/load.ts';
import { listFolder } from '../content/list-folder.ts';
import type { Picture } from '../model/image.ts';
import type { Hash, SourcePath } from '../model/paths.ts';
import type { FoundFile, ParsedFile, SourceFile } from '../model/source.ts';
import { hashContent } from '../support/hash.ts';

/** What was found out of the newspaper's files on the way. */
interface ReadFiles {
  readonly read: readonly SourceFile[];
  readonly files: readonly FoundFile[];
  /** Of the same files, in their order. */
  readonly parsed: readonly ParsedFile[];
  readonly pictures: ReadonlyMap<SourcePath, Picture>;
}

/**
 * The hashes of all files that a site is made of: settings, texts, the pictures that they name, and the newspaper's own theme. Those
 * of texts and pictures are known already; an article with errors is read once more.
 */
export function hashInputs(
  root: string,
  { read, files, parsed, pictures }: ReadFiles,
): ReadonlyMap<SourcePath, Hash> {
  const hashFile = (name: string): Hash => hashContent(readFileSync(join(root, name)));
  const hashes = new Map<SourcePath, Hash>([[settingsFile, hashFile(settingsFile)]]);
  for (const { path, hash } of read) hashes.set(path, hash);
  for (const [index, { path, name }] of files.entries())
    hashes.set(path, parsed[index]?.article?.hash ?? hashFile(name));
  for (const { file, hash } of pictures.values()) hashes.set(file, hash);
  for (const { path, name } of listOwnTheme(root)) hashes.set(path, hashFile(name));
  return hashes;
}

function listOwnTheme(root: string): readonly FoundFile[] {
  return existsSync(join(root, 'templates')) ? listFolder(root, 'templates').found : [];
}
