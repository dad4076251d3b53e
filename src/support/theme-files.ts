import { readdirSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const defaultTheme = fileURLToPath(new URL('../../templates/', import.meta.url));

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

/** The theme's files by name: the newspaper's `templates/` laid over the default theme; links are not followed. */
export function listThemeFiles(root: string): ReadonlyMap<string, ThemeFile> {
  const files = [...listDefaultTheme(), ...listFolder(path.join(root, 'templates'), true)];
  const byName = new Map(files.map((file) => [file.name, file]));
  return new Map([...byName].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function listFolder(folder: string, own: boolean): ThemeFile[] {
  return walkFolder(folder).map((file) => ({ name: nameFile(folder, file), file, own }));
}

function nameFile(folder: string, file: string): string {
  return path.relative(folder, file).split(path.sep).join('/').normalize('NFC');
}

// Node's own recursive reading goes into linked folders.
function walkFolder(folder: string): string[] {
  return readFolder(folder).flatMap((found) => {
    const file = path.join(folder, found.name);
    if (found.isDirectory()) return walkFolder(file);
    return found.isFile() ? [file] : [];
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
