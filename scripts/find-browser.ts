import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { env, execPath, platform } from 'node:process';
import { chromium } from 'playwright-core';
import { installFromDebian, run } from './install-from-debian.ts';

const commandNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const macPlaces = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);
const windowsPlaces = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']]
  .filter((folder) => folder !== undefined)
  .flatMap((folder) => [
    join(folder, 'Google/Chrome/Application/chrome.exe'),
    join(folder, 'Microsoft/Edge/Application/msedge.exe'),
  ]);

/** Absolute path of a Chromium that starts, from BROADSHEET_BROWSER, PATH, or the usual places. */
function findBrowser(): string | undefined {
  return listCandidates().find(starts);
}

/** Absolute path of a Chromium; installs one if there is none, and throws what to do if that fails. */
export function obtainBrowser(): string {
  const named = env['BROADSHEET_BROWSER'];
  if (named !== undefined && named !== '' && !starts(named)) {
    throw new Error(`BROADSHEET_BROWSER names ${named}, which does not start. Name a Chromium, or unset it.`);
  }
  const found = findBrowser();
  if (found !== undefined) return found;
  for (const install of [installPackages, installFromPlaywright, installLibraries]) {
    install();
    const installed = findBrowser();
    if (installed !== undefined) return installed;
  }
  throw new Error(
    'The browser tests need Chromium; none was found, and installing one did not succeed (see above).\n' +
      'Install Chromium or Google Chrome (Debian, Ubuntu: `sudo apt-get install chromium fonts-noto-core`),\n' +
      'or set BROADSHEET_BROWSER to the path of one, and run the tests again.',
  );
}

function listCandidates(): string[] {
  const named = env['BROADSHEET_BROWSER'];
  if (named !== undefined && named !== '') return [named];
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const suffix = platform === 'win32' ? '.exe' : '';
  const onPath = commandNames.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
  return [...onPath, ...macPlaces, ...windowsPlaces, chromium.executablePath()];
}

// A command may be there and yet only say how to install the browser, so it is asked for its version.
// Chrome for Windows opens a window instead of answering.
function starts(path: string): boolean {
  if (!existsSync(path)) return false;
  if (platform === 'win32') return true;
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 60_000 });
  return status === 0 && /\d+\.\d+/.test(stdout);
}

function installPackages(): void {
  installFromDebian('Chromium', ['chromium', 'fonts-liberation', 'fonts-noto-core']);
}

function installFromPlaywright(): void {
  console.error('No Chromium found: installing it with Playwright.');
  runPlaywright('install', 'chromium');
}

// Playwright's browser starts only where the system's libraries are that it needs.
function installLibraries(): void {
  if (!existsSync(chromium.executablePath())) return;
  console.error('Chromium does not start: installing the libraries that it needs.');
  runPlaywright('install-deps', 'chromium');
}

function runPlaywright(...args: readonly string[]): void {
  const folder = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  run([execPath, join(folder, 'cli.js'), ...args]);
}
