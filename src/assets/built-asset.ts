import path from 'node:path';
import type { OutputFile } from '../model/page.ts';
import type { OutputPath, Permalink } from '../model/paths.ts';
import { hashContent } from '../support/hash.ts';

/** A processed file of the theme, its address ending in a hash of its bytes: `/assets/style-1a2b3c4d.css`. */
export interface BuiltAsset {
  readonly name: string;
  readonly address: Permalink;
  readonly file: OutputFile;
}

/** Names the bytes after their hash, so that a browser may keep them for ever. */
export function nameAsset(name: string, content: Uint8Array): BuiltAsset {
  const { dir, name: stem, ext } = path.posix.parse(name);
  const hashed = path.posix.join('assets', dir, `${stem}-${hashContent(content).slice(0, 8)}${ext}`);
  return { name, address: `/${hashed}` as Permalink, file: { path: hashed as OutputPath, content } };
}
