import { readFileSync, statSync } from 'node:fs';
import type { FileStamp, OutputFile } from '../model/page.ts';
import { hashContent } from '../support/hash.ts';

/** Whether the file consists of exactly these bytes. */
export function holdsContent(file: string, content: OutputFile['content']): boolean {
  if (statSync(file).size !== measureContent(content)) return false;
  return readContent(content).equals(readFileSync(file));
}

/** When the file was changed last, if it is what the stamp was taken of: by its size and time, or else by its bytes. */
export function checkStamp(file: string, { hash, size, changed }: FileStamp): number | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats?.isFile() || stats.size !== size) return undefined;
  return stats.mtimeMs === changed || hashContent(readFileSync(file)) === hash ? stats.mtimeMs : undefined;
}

/** The bytes of an output file, wherever they are. */
export function readContent(content: OutputFile['content']): Buffer {
  if (typeof content === 'string') return Buffer.from(content);
  return 'file' in content ? readFileSync(content.file) : Buffer.from(content);
}

function measureContent(content: OutputFile['content']): number {
  if (typeof content === 'string') return Buffer.byteLength(content);
  return 'file' in content ? statSync(content.file).size : content.byteLength;
}
