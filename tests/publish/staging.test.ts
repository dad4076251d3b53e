import { execFileSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { findNamespaces } from '../faults/namespaces.ts';
import { stageAcross, type Staged } from './stage-across.ts';

const namespaces = findNamespaces();
const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

function makeFolder(above: string): string {
  const folder = mkdtempSync(join(above, 'broadsheet-mounts-'));
  made.push(folder);
  return folder;
}

/** A place that can be written to on another disk than the one for temporary files; undefined where this machine has none. */
function findOtherDisk(): string | undefined {
  const { dev } = statSync(tmpdir());
  const places = [
    '/dev/shm',
    process.env['XDG_RUNTIME_DIR'] ?? '',
    homedir(),
    process.cwd(),
    '/var/tmp',
    '/run',
  ];
  return places.find((place) => isWritable(place) && statSync(place).dev !== dev);
}

function isWritable(place: string): boolean {
  try {
    accessSync(place, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Stages where `mount` has been run, in a process that has mounts of its own. */
function stageMounted(mount: string, stateDir: string, out: string): Staged {
  if (!namespaces)
    throw new Error(
      'this machine has one disk alone, and lets this user mount no other: it cannot be tried here',
    );
  const script = join(import.meta.dirname, 'stage-across.ts');
  const run = `mkdir -p "${out}" && ${mount} && exec "${process.execPath}" "${script}" "${stateDir}" "${out}"`;
  return JSON.parse(execFileSync('env', [...namespaces, 'sh', '-c', run], { encoding: 'utf8' })) as Staged;
}

/** State folder and site on two disks, the site in a folder of its disk. */
function stageOnTwoDisks(direction: 'there' | 'back'): Staged {
  const other = findOtherDisk();
  const here = makeFolder(tmpdir());
  if (other === undefined) {
    const disk = makeFolder(tmpdir());
    const mount = `mount -t tmpfs none "${disk}"`;
    const [state, site] = direction === 'there' ? [here, disk] : [disk, here];
    return stageMounted(mount, join(state, 'state'), join(site, 'public'));
  }
  const [state, site] = direction === 'there' ? [here, makeFolder(other)] : [makeFolder(other), here];
  return stageAcross(join(state, 'state'), join(site, 'public'));
}

const beside = /^\.\.\/\.broadsheet-staging-public-[^/]{6}\/site$/;
const within = /^\.broadsheet-staging-[^/]{6}\/site$/;

test.each(['there', 'back'] as const)(
  'a site on another disk than the state folder is staged beside the site, and nothing is left in the state folder (%s)',
  (direction) => {
    const staged = stageOnTwoDisks(direction);
    expect(staged).toMatchObject({ state: [], out: ['index.html'], isOneDisk: false });
    expect(staged.home).toMatch(beside);
  },
);

test('a site on the same disk is staged in the state folder', () => {
  const here = makeFolder(tmpdir());
  const staged = stageAcross(join(here, 'state'), join(here, 'public'));
  expect(staged).toMatchObject({ isOneDisk: true, out: ['index.html'] });
  expect(staged.home).toMatch(/^\.\.\/state\/\.broadsheet-staging-[^/]{6}\/site$/);
  expect(readdirSync(join(here, 'state'))).toEqual([]);
});

test('a site that is a mount of its own is staged within, also where it is the same disk', () => {
  const here = makeFolder(tmpdir());
  const [state, out] = [join(here, 'state'), join(here, 'public')];
  const mount = () => stageMounted(`mount --bind "${makeFolder(tmpdir())}" "${out}"`, state, out);
  // Without mounts of our own the other disk stands for one, where a site is a folder.
  const [staged, home] = namespaces ? [mount(), within] : [stageOnTwoDisks('there'), beside];
  expect(staged).toMatchObject({ state: [], out: ['index.html'], isOneDisk: namespaces !== undefined });
  expect(staged.home).toMatch(home);
});

/** The site is on another disk, in a folder where nobody else may write. */
function stageInClosedFolder(): Staged {
  const state = join(makeFolder(tmpdir()), 'state');
  const other = findOtherDisk();
  const above = makeFolder(other === undefined || namespaces ? tmpdir() : other);
  const out = join(above, 'public');
  if (!namespaces && other !== undefined && process.getuid?.() !== 0) {
    mkdirSync(out);
    chmodSync(above, 0o555);
    const staged = stageAcross(state, out);
    chmodSync(above, 0o755);
    return staged;
  }
  const mounts = `mount -t tmpfs none "${above}" && mkdir "${out}" && mount -t tmpfs none "${out}" && mount -o remount,ro "${above}"`;
  return stageMounted(mounts, state, out);
}

test('a site on another disk is staged within where nobody may write beside it', () => {
  const staged = stageInClosedFolder();
  expect(staged).toMatchObject({ state: [], out: ['index.html'], isOneDisk: false });
  expect(staged.home).toMatch(within);
});

test('a system that refuses a rename between mounts does so before it looks for the file: a trial leaves nothing behind', () => {
  // The kernel's own file system is there on every Linux; others tell disks apart by their numbers, which are looked at first.
  const elsewhere = findOtherDisk() ?? '/proc';
  const folder = makeFolder(tmpdir());
  const trial = () => renameSync(join(folder, 'nothing'), join(elsewhere, 'broadsheet-nothing'));
  const codes = process.platform === 'linux' ? /EXDEV/ : /EXDEV|ENOENT/;
  expect(trial).toThrow(codes);
  expect(readdirSync(folder)).toEqual([]);
});
