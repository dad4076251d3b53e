import { readFile, stat } from 'node:fs/promises';
import type { OutputFile } from '../model/page.ts';

/** Whether the file consists of exactly these bytes. */
export async function holdsContent(file: string, content: OutputFile['content']): Promise<boolean> {
  const { size } = await stat(file);
  if (size !== (await measureContent(content))) return false;
  return (await readContent(content)).equals(await readFile(file));
}

/** The bytes of an output file, wherever they are. */
export async function readContent(content: OutputFile['content']): Promise<Buffer> {
  if (typeof content === 'string') return Buffer.from(content);
  return 'file' in content ? readFile(content.file) : Buffer.from(content);
}

async function measureContent(content: OutputFile['content']): Promise<number> {
  if (typeof content === 'string') return Buffer.byteLength(content);
  return 'file' in content ? (await stat(content.file)).size : content.byteLength;
}
