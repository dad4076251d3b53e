import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from './measure.ts';
import { type KeyNames, writeCorpus } from './write-corpus.ts';

/** A generator with its newspaper, ready to build. */
export interface Contestant {
  readonly name: string;
  readonly version: string;
  readonly command: Command;
  /** Its server on that port, which follows edits. */
  readonly serve: (port: number) => Command;
  /** Folder of the articles. */
  readonly articles: string;
  /** A template that every page shows. */
  readonly template: string;
  /** What a cold build does not have; absolute. */
  readonly leftovers: readonly string[];
}

const here = import.meta.dirname;
const root = join(here, '..');
const program = join(root, 'dist/cli.js');
const ours: KeyNames = { standfirst: 'standfirst', published: 'published', tags: 'tags', image: 'image' };
const theirs: KeyNames = { standfirst: 'summary', published: 'date', tags: 'topics', image: 'hero' };

/** Broadsheet, compiled; `plain` makes what the peers make, otherwise everything is on, in the default theme. */
export function prepareBroadsheet(folder: string, count: number, plain: boolean): Contestant {
  const articles = join(folder, 'content/articles');
  writeCorpus(articles, count, ours);
  const settings = readFileSync(join(here, 'newspaper/content/site.yaml'), 'utf8');
  const outputs = plain ? readFileSync(join(here, 'newspaper/plain-outputs.yaml'), 'utf8') : '';
  writeFileSync(join(folder, 'content/site.yaml'), settings + outputs);
  if (plain) cpSync(join(here, 'newspaper/templates'), join(folder, 'templates'), { recursive: true });
  const footer = join(folder, 'templates/partials/footer.njk');
  mkdirSync(join(footer, '..'), { recursive: true });
  if (!plain) cpSync(join(root, 'templates/partials/footer.njk'), footer);
  const args = [...readFlags(program), program, 'build', '--root', folder, '--as-of', '2026-10-02'];
  return {
    name: plain ? 'Broadsheet' : 'Broadsheet, everything on',
    version: process.version,
    command: { program: process.execPath, args, cwd: folder },
    serve: (port) => ({
      program: process.execPath,
      args: [...toDev(args), '--port', `${port}`],
      cwd: folder,
    }),
    articles,
    template: footer,
    leftovers: [join(folder, 'public'), join(folder, '.broadsheet')],
  };
}

/** What the program's first line asks of Node. */
function readFlags(file: string): string[] {
  return /^#!.*\bnode (.+)/.exec(readFileSync(file, 'utf8'))?.[1]?.split(' ') ?? [];
}

function toDev(args: readonly string[]): string[] {
  return args.map((arg) => (arg === 'build' ? 'dev' : arg));
}

/** Hugo, where it is installed. */
export function prepareHugo(folder: string, count: number): Contestant | undefined {
  const version = findVersion('hugo', ['version'], /v([\d.]+)/);
  if (version === undefined) return undefined;
  cpSync(join(here, 'peers/hugo'), folder, { recursive: true });
  const articles = join(folder, 'content');
  writeCorpus(articles, count, theirs);
  const env = isOlder(version, 128) ? { HUGO_PAGINATE: '20' } : { HUGO_PAGINATION_PAGERSIZE: '20' };
  return {
    name: 'Hugo',
    version,
    serve: (port) => ({
      program: 'hugo',
      args: ['server', '--bind', '127.0.0.1', '--port', `${port}`, '--cacheDir', join(folder, 'cache')],
      cwd: folder,
      env,
    }),
    command: { program: 'hugo', args: ['--quiet', '--cacheDir', join(folder, 'cache')], cwd: folder, env },
    articles,
    template: join(folder, 'layouts/partials/footer.html'),
    leftovers: [join(folder, 'public'), join(folder, 'cache'), join(folder, 'resources')],
  };
}

/** Eleventy, installed into a folder beside the newspapers where the registry has it. */
export function prepareEleventy(folder: string, count: number): Contestant | undefined {
  cpSync(join(here, 'peers/eleventy'), folder, { recursive: true });
  if (!installPackages(folder)) return undefined;
  const articles = join(folder, 'site/content');
  writeCorpus(articles, count, theirs);
  cpSync(join(folder, 'content.11tydata.mjs'), join(articles, 'content.11tydata.mjs'));
  const program = join(folder, 'node_modules/@11ty/eleventy');
  const manifest: unknown = JSON.parse(readFileSync(join(program, 'package.json'), 'utf8'));
  const version = String((manifest as { version: unknown }).version);
  return {
    name: 'Eleventy',
    version,
    command: { program: process.execPath, args: [join(program, 'cmd.cjs')], cwd: folder },
    serve: (port) => ({
      program: process.execPath,
      args: [join(program, 'cmd.cjs'), '--serve', '--incremental', `--port=${port}`],
      cwd: folder,
    }),
    articles,
    template: join(folder, 'site/_includes/footer.njk'),
    leftovers: [join(folder, '_site'), join(folder, '.cache')],
  };
}

/** Removes what a build left behind, so that the next is a cold one. */
export function forgetBuilds({ leftovers }: Contestant): void {
  for (const path of leftovers) rmSync(path, { recursive: true, force: true });
}

function installPackages(folder: string): boolean {
  try {
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent'], { cwd: folder, stdio: 'ignore' });
  } catch {
    return false;
  }
  return existsSync(join(folder, 'node_modules/@11ty/eleventy/cmd.cjs'));
}

function findVersion(program: string, args: readonly string[], pattern: RegExp): string | undefined {
  try {
    return pattern.exec(execFileSync(program, [...args], { encoding: 'utf8' }))?.[1];
  } catch {
    return undefined;
  }
}

function isOlder(version: string, minor: number): boolean {
  const [major = 0, middle = 0] = version.split('.').map(Number);
  return major === 0 && middle < minor;
}
