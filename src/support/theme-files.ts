import { readdirSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the theme that comes with Broadsheet; absolute. */
export const defaultTheme = fileURLToPath(new URL('../../templates/', import.meta.url));

/** A file of the theme. */
export interface ThemeFile {
  /** Relative to `templates/`, `/` between folders. */
  readonly name: string;
  /** Absolute. */
  readonly file: string;
  /** Whether it is the newspaper's own, or comes with Broadsheet. */
  readonly own: boolean;
}

/** The files of the theme that comes with Broadsheet. */
export function listDefaultTheme(): ThemeFile[] {
  return listFolder(defaultTheme, false);
}

/** The files of the newspaper's own theme; links are not followed. */
export function listOwnTheme(root: string): ThemeFile[] {
  return listFolder(path.join(root, 'templates'), true);
}

/** The theme's files by name: the newspaper's `templates/` laid over the default theme; links are not followed. */
export function listThemeFiles(root: string): ReadonlyMap<string, ThemeFile> {
  const files = [...listDefaultTheme(), ...listOwnTheme(root)];
  const byName = new Map(files.map((file) => [file.name, file]));
  return new Map([...byName].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

// Node's own recursive reading goes into linked folders.
function listFolder(folder: string, own: boolean, within = ''): ThemeFile[] {
  return readFolder(folder).flatMap((found) => {
    const [name, file] = [within + found.name.normalize('NFC'), path.join(folder, found.name)];
    if (found.isDirectory()) return listFolder(file, own, `${name}/`);
    return found.isFile() ? [{ name, file, own }] : [];
  });
}

function readFolder(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
