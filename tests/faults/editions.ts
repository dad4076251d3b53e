import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { expect, inject } from 'vitest';
import type { PublishManner } from '../../src/model/config.ts';
import { openDiskSink } from '../../src/publish/disk.ts';
import { makeNewspaper, type Newspaper, writeArticle } from '../commands/newspaper.ts';

const top = join(import.meta.dirname, '../..');

/** A site: path -> text. */
export type Site = Readonly<Record<string, string>>;

/** A newspaper of which there are two editions that differ in every page, in the theme, in what there is and in what is gone. */
export interface Editions extends Newspaper {
  /** Writes the files of one of them, 0 or 1. */
  choose(edition: number): void;
  /** As they were published without any fault. */
  readonly sites: readonly [Site, Site];
}

/** How a build ended. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A build that goes on. */
export interface RunningBuild {
  /** Of its process. */
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly ended: Promise<Ending>;
  /** Calls back when it says so on standard error, at most once. */
  when(text: string, callback: () => void): void;
}

const articleCount = 40;
/** The build needs some time, too. */
const pollMs = 5;

function writeEdition(edition: number): Record<string, string> {
  const articles = Array.from({ length: articleCount }, (_, index) => [
    `content/articles/world/story-${index}.md`,
    writeArticle({
      headline: `Story ${index} of edition ${edition}`,
      slug: `story-${index}-${index % 4 === 0 ? edition : 'same'}`,
    }),
  ]);
  const style = readFileSync(join(top, 'templates/assets/css/print.css'), 'utf8');
  return {
    ...Object.fromEntries(articles),
    'templates/assets/css/print.css': `${style}\n.edition-${edition} { color: red; }\n`,
  };
}

/** Makes the newspaper and publishes both editions; the second one stands there. */
export async function makeEditions(manner: PublishManner): Promise<Editions> {
  const paper = makeNewspaper({
    'content/site.yaml': `title: The Test Gazette\nurl: https://test.example\nsections:\n  - { id: world, name: World }\noutputs: { search-page: false }\npublish: ${manner}\n`,
  });
  const choose = (edition: number): void => paper.write(writeEdition(edition));
  const publish = async (edition: number): Promise<Site> => {
    choose(edition);
    const { code, stderr } = await startBuild(paper.root).ended;
    if (code !== 0) throw new Error(stderr);
    return readSite(join(paper.root, 'public'));
  };
  const sites = [await publish(0), await publish(1)] as const;
  return { ...paper, choose, sites: [...sites] };
}

/** Starts a real build; `strike` as tests/faults/strike.ts reads it. */
export function startBuild(root: string, strike = '', ...args: string[]): RunningBuild {
  const { FORCE_COLOR: _, ...inherited } = process.env;
  const preload = ['--import', pathToFileURL(join(import.meta.dirname, 'strike.ts')).href];
  const child = spawn(
    process.execPath,
    [...preload, inject('program'), 'build', '--as-of', '2026-01-01', ...args],
    {
      cwd: root,
      env: { ...inherited, NO_COLOR: '1', BROADSHEET_STRIKE: strike },
    },
  );
  const waiting = new Map<string, () => void>();
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    for (const [awaited, callback] of waiting) {
      if (!stderr.includes(awaited)) continue;
      waiting.delete(awaited);
      callback();
    }
  });
  const { promise: ended, resolve, reject } = Promise.withResolvers<Ending>();
  child.on('error', reject).on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  return {
    kill: (signal) => void child.kill(signal),
    ended,
    when: (text, callback) => void waiting.set(text, callback),
  };
}

/** Every file of a site but the mark of ownership. */
export function readSite(folder: string): Site {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((one) => one.isFile() && one.name !== '.broadsheet-output');
  const paths = files.map((one) => join(one.parentPath, one.name).slice(folder.length + 1)).toSorted();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** What is wrong with a site that a build has left halfway: files that are no edition's, and names of assets that are not there. */
function findHalves(site: Site, sites: readonly Site[]): string[] {
  const torn = Object.entries(site).filter(([path, text]) => sites.every((one) => one[path] !== text));
  const missing = Object.entries(site).flatMap(([path, text]) => {
    if (!path.endsWith('.html')) return [];
    const names = [...text.matchAll(/\/(assets\/[^"'\s,)&]+)/g)].map(([, name = '']) => name);
    return names.filter((name) => site[name] === undefined).map((name) => `${path} -> ${name}`);
  });
  return [...torn.map(([path]) => path), ...missing];
}

/** What is wrong with what readers get while a build goes on, until it has ended. */
async function pollSite(
  { root, sites }: Editions,
  build: RunningBuild,
  manner: PublishManner,
): Promise<string[]> {
  const out = join(root, 'public');
  const common = Object.keys(sites[0]).filter((path) => sites[1][path] !== undefined);
  let isOver = false;
  const over = build.ended.then(() => (isOver = true));
  const faults: string[] = [];
  while (!isOver) {
    // Of a release all files at once, as who copies it.
    const folder = manner === 'release' ? realpathSync(out) : out;
    const seen = Object.fromEntries(common.map((path) => [path, readIfThere(join(folder, path))]));
    const isKnown = (site: Site, paths: readonly string[]) =>
      paths.every((path) => seen[path] === site[path]);
    if (manner === 'release' && !sites.some((site) => isKnown(site, common)))
      faults.push(`release ${folder}`);
    faults.push(...common.filter((path) => !sites.some((site) => isKnown(site, [path]))));
    await setTimeout(pollMs);
  }
  await over;
  return faults;
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Does what any next build does first, and tells which edition stands there then; -1: none. */
async function recover({ root, sites }: Editions): Promise<number> {
  const sink = await openDiskSink({ out: join(root, 'public'), stateDir: join(root, '.broadsheet') });
  await sink.discard();
  const site = JSON.stringify(readSite(join(root, 'public')));
  return sites.findIndex((one) => JSON.stringify(one) === site);
}

/** A newspaper whose editions take turns, with faults. */
export interface Turns {
  /** The edition that stands there now. */
  readonly present: () => number;
  /**
   * Builds the other edition while somebody reads, and looks at what is left when the build has ended, as it may: throws where
   * a reader has met half a site, or the next build would not find a whole one.
   */
  buildOther(strike: string, meddle?: (build: RunningBuild) => void, ...args: string[]): Promise<Ending>;
}

/** Lets the editions of a newspaper take turns. */
export function takeTurns(paper: Editions, manner: PublishManner): Turns {
  let present = 1;
  return {
    present: () => present,
    async buildOther(strike, meddle, ...args) {
      paper.choose(1 - present);
      const build = startBuild(paper.root, strike, ...args);
      meddle?.(build);
      expect(await pollSite(paper, build, manner)).toEqual([]);
      const site = readSite(join(paper.root, 'public'));
      expect(findHalves(site, paper.sites)).toEqual([]);
      if (manner === 'release') expect(paper.sites).toContainEqual(site);
      present = await recover(paper);
      expect(present).not.toBe(-1);
      return build.ended;
    },
  };
}

/** Names of files and folders that only a build that goes on may have. */
export function listLitter(root: string): string[] {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => /unfinished|-staging-|commit\.json|releases\/next|lock-owner/.test(name));
}
