import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { makeNewspaper } from './commands/newspaper.ts';

const top = join(import.meta.dirname, '..');

/** Puts what `npm publish` would ship, compiled, where npm would put it, with the dependencies beside it. */
function installPackage(): string {
  const modules = mkdtempSync(join(tmpdir(), 'broadsheet-installed-'));
  const home = join(modules, 'node_modules', manifest.name);
  execFileSync(process.execPath, [join(top, 'scripts', 'compile.ts'), join(home, 'dist')]);
  for (const name of ['package.json', 'templates'])
    cpSync(join(top, name), join(home, name), { recursive: true });
  symlinkSync(join(top, 'node_modules'), join(home, 'node_modules'), 'junction');
  return home;
}

test('the package runs where Node refuses TypeScript, and builds the same site', async () => {
  const cli = join(installPackage(), manifest.bin.broadsheet);
  const build = ['build', '--as-of', '2022-02-01'];
  const [installed, own] = [makeNewspaper(), makeNewspaper()];
  const told = execFileSync(process.execPath, [cli, ...build], {
    cwd: installed.root,
    encoding: 'utf8',
    stdio: 'pipe',
  });
  expect(told).toContain('Built 1 article');
  await own.run(...build);
  expect(await installed.readPublic()).toEqual(await own.readPublic());
}, 120_000);
