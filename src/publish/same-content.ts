import { readFileSync, statSync } from 'node:fs';
import type { OutputFile } from '../model/page.ts';

/** Whether the file consists of exactly these bytes. */
export function holdsContent(file: string, content: OutputFile['content']): boolean {
  if (statSync(file).size !== measureContent(content)) return false;
  return readContent(content).equals(readFileSync(file));
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
