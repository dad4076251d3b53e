import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import manifest from '../package.json' with { type: 'json' };

const top = join(import.meta.dirname, '..');

/** Puts what `npm publish` would ship, compiled, where npm would put it, with the dependencies beside it; answers with its folder. */
export function installPackage(sources = top): string {
  const modules = mkdtempSync(join(tmpdir(), 'broadsheet-installed-'));
  const home = join(modules, 'node_modules', manifest.name);
  execFileSync(process.execPath, [join(sources, 'scripts', 'compile.ts'), join(home, 'dist')]);
  for (const name of ['package.json', ...manifest.files.filter((name) => name !== 'dist')])
    cpSync(join(sources, name), join(home, name), { recursive: true });
  symlinkSync(join(top, 'node_modules'), join(home, 'node_modules'), 'junction');
  return home;
}

/** The program of an installed package. */
export function programOf(home: string): string {
  return join(home, manifest.bin.broadsheet);
}
