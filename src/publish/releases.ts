import {
  existsSync,
  lstatSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ProblemError } from '../model/problem.ts';
import { markerName } from './ownership.ts';

/**
 * The releases of an output: folders beside it, of which it is a link to one. Beside it, so that the link is short and
 * stays right when both are moved, both are on one file system, and nobody who clears the cache clears the site.
 */
export interface Releases {
  readonly out: string;
  /** The folder that holds them, absolute. */
  readonly home: string;
}

/** So many releases before the present one stay: for whoever is still copying one, and to go back by hand. */
const formerKept = 2;

/** What is to stand in the output's place waits under this name. */
const nextName = 'next';

/** Names the releases of an output, absolute. */
export function nameReleases(out: string): Releases {
  return { out, home: `${out}.releases` };
}

/** The release that the output is a link to, absolute, even if that is gone; undefined where it is anything else. */
export function findRelease({ out, home }: Releases): string | undefined {
  if (!isLink(out)) return undefined;
  const gone = join(home, basename(readlinkSync(out)));
  if (!existsSync(out)) return readlinkSync(out) === nameTarget(home, gone) ? gone : undefined;
  if (!isOurs(home)) return undefined;
  const release = realpathSync(out);
  const isWithin = dirname(release) === realpathSync(home) && isOurs(release);
  return isWithin ? join(home, basename(release)) : undefined;
}

/** The name that the next release gets, absolute. Names are numbers, and none comes twice while it is there. */
export function nameNextRelease(releases: Releases): string {
  return join(releases.home, String(Math.max(0, ...listReleases(releases)) + 1));
}

/** Refuses, as a ProblemError (exit 2), an output that is a link to anything but a release. */
export function refuseForeignLink(releases: Releases): void {
  const { out } = releases;
  if (!isLink(out) || findRelease(releases) !== undefined) return;
  const message = `${out} is a link that Broadsheet did not make (to \`${readlinkSync(out)}\`), and \`publish: release\` would replace it.`;
  const hint = 'remove the link, name another place with `--out`, or write `publish: folder`';
  throw new ProblemError([{ code: 'foreign-output', severity: 'error', message, hint }], 2);
}

/**
 * Makes the output a link to the release, which `staging` becomes, by one rename over the link that was there. Only a
 * folder in its place has to be moved away before: it becomes a release as well.
 */
export function showRelease(releases: Releases, staging: string, release: string): void {
  const { out, home } = releases;
  const next = join(home, nextName);
  symlinkSync(nameTarget(home, release), next);
  renameSync(staging, release);
  if (lstatSync(out, { throwIfNoEntry: false })?.isDirectory()) renameSync(out, nameNextRelease(releases));
  renameSync(next, out);
}

/** Makes `staging` the output itself, in place of the link. */
export function showFolder({ out, home }: Releases, staging: string): void {
  const next = join(home, nextName);
  renameSync(staging, next);
  unlinkSync(out);
  renameSync(next, out);
}

/** Finishes or undoes the exchange of a build that was killed. To be called by who has the lock. */
export function settleExchange({ out, home }: Releases): void {
  const next = join(home, nextName);
  if (!isOurs(home) || !lstatSync(next, { throwIfNoEntry: false })) return;
  if (!lstatSync(out, { throwIfNoEntry: false })) return renameSync(next, out);
  // A release that was not shown is none.
  if (isLink(next)) rmSync(join(home, basename(readlinkSync(next))), { recursive: true, force: true });
  rmSync(next, { recursive: true, force: true });
}

/** Removes the releases that are too old to stay; all of them where the output is none. */
export function removeFormer(releases: Releases): void {
  const { home } = releases;
  if (!isOurs(home)) return;
  const shown = findRelease(releases);
  if (shown === undefined) return rmSync(home, { recursive: true });
  const former = listReleases(releases).filter((name) => join(home, String(name)) !== shown);
  for (const name of former.slice(0, -formerKept)) rmSync(join(home, String(name)), { recursive: true });
}

/** The releases that there are, the oldest first. */
function listReleases({ home }: Releases): number[] {
  if (!existsSync(home)) return [];
  const names = readdirSync(home).filter((name) => /^[1-9]\d*$/.test(name));
  return names.map(Number).toSorted((a, b) => a - b);
}

/** Seen from the folder that holds the output. */
function nameTarget(home: string, release: string): string {
  return `${basename(home)}/${basename(release)}`;
}

function isOurs(folder: string): boolean {
  return existsSync(join(folder, markerName));
}

function isLink(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}
