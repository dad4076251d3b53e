import { listThemeFiles } from '../support/theme-files.ts';
import { findFonts } from './fonts.ts';

/** The bytes of files by their names in `templates/assets/`, in the order of these. */
export type Sources = ReadonlyMap<string, Uint8Array>;

/** The absolute names of all files of `templates/assets/`: the newspaper's own over the default theme's, and those over the fonts. */
export function listAssets(root: string): ReadonlyMap<string, string> {
  const files = new Map(findFonts());
  for (const { name, file } of listThemeFiles(root).values()) {
    if (name.startsWith('assets/')) files.set(name.slice('assets/'.length), file);
  }
  return new Map([...files].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** What a build makes of a file: style sheets and scripts at the top are bundled from the parts in folders. */
export function classifyAsset(name: string): 'style' | 'script' | 'part' | 'copy' {
  const inFolder = name.includes('/');
  if (name.endsWith('.css')) return inFolder ? 'part' : 'style';
  if (name.endsWith('.js')) return inFolder ? 'part' : 'script';
  return 'copy';
}

/** The name that a reference in an asset means: `../fonts/a.woff2` in `css/fonts.css` is `fonts/a.woff2`. */
export function resolveName(reference: string, from: string): string {
  return new URL(reference, `https://theme.invalid/${from}`).pathname.slice(1);
}
