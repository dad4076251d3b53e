import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A newspaper's folder that holds these files of `templates/` and nothing else; returns its absolute path. */
export function makeNewspaper(files: Readonly<Record<string, string>> = {}): string {
  const root = mkdtempSync(path.join(tmpdir(), 'broadsheet-theme-'));
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(root, 'templates', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return root;
}
