import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, inject } from 'vitest';
import { controlFolder } from '../../src/deploy/target.ts';
import { hasErrorCode } from '../../src/support/error-code.ts';
import type { Dice } from '../build/dice.ts';
import { makeNewspaper, type Newspaper, writeArticle } from '../commands/newspaper.ts';
import { findMissing } from './find-missing.ts';
import { readFolder } from './read-folder.ts';
import { keys, makeBucket, readBucket, startStore } from './s3-store.ts';
import { openProxy } from './store-proxy.ts';

const top = join(import.meta.dirname, '../..');

type Site = ReadonlyMap<string, string>;

/** Two editions of a newspaper, built: they differ in every page, in the theme, in what there is and in what is gone. */
export interface BuiltEditions extends Newspaper {
  /** Each stands in the folder `edition-<index>`. */
  readonly sites: readonly [Site, Site];
}

/** Builds both; the settings have these lines, too. */
export async function buildEditions(settings: string): Promise<BuiltEditions> {
  const paper = makeNewspaper({
    'content/site.yaml': `title: The Test Gazette\nurl: https://test.example\nsections:\n  - { id: world, name: World }\noutputs: { search-page: false }\n${settings}\n`,
  });
  const style = readFileSync(join(top, 'templates/assets/css/print.css'), 'utf8');
  const build = async (edition: number): Promise<Site> => {
    const articles = Array.from({ length: 20 }, (_, index) => {
      const slug = `story-${index}-${index % 4 === 0 ? edition : 'same'}`;
      const text = writeArticle({ headline: `Story ${index} of edition ${edition}`, slug });
      return [`content/articles/world/story-${index}.md`, text];
    });
    paper.write({
      ...Object.fromEntries(articles),
      'templates/assets/css/print.css': `${style}\n.edition-${edition} { color: red; }\n`,
    });
    const out = `edition-${edition}`;
    const { code, stderr } = await paper.run('build', '--as-of', '2026-01-01', '--out', out);
    if (code !== 0) throw new Error(stderr);
    const files = Object.entries(readFolder(join(paper.root, out)));
    return new Map(files.filter(([path]) => path !== '.broadsheet-output'));
  };
  return { ...paper, sites: [await build(0), await build(1)] };
}

/** Starts the real command that deploys an edition. */
export function startDeploy(
  root: string,
  edition: number,
  ...args: string[]
): ChildProcess & { readonly ended: Promise<string> } {
  const { FORCE_COLOR: _, ...inherited } = process.env;
  const command = [inject('program'), 'deploy', '--out', `edition-${edition}`, '--yes', ...args];
  const child = spawn(process.execPath, command, {
    cwd: root,
    env: { ...inherited, ...keys, NO_COLOR: '1' },
  });
  let told = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (told += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (told += text));
  const ended = new Promise<string>((resolve, reject) => {
    child.on('error', reject).on('close', (code, signal) => resolve(`${signal ?? code} ${told}`));
  });
  return Object.assign(child, { ended });
}

/** What is wrong with what readers find at a target, whatever happened there: half files, and pages that name what is not there. */
async function findHalves(there: Site, sites: readonly Site[]): Promise<string[]> {
  const torn = [...there].filter(([path, text]) => sites.every((site) => site.get(path) !== text));
  const pages = new Map([...there].filter(([path]) => /\.(?:html|css)$/.test(path)));
  return [...torn.map(([path]) => path), ...(await findMissing(pages, (path) => there.has(path)))];
}

/** What is wrong with a target that should be the site: only assets of others may be there beside it. */
function compareSite(there: Site, site: Site): string[] {
  const wrong = [...site].filter(([path, text]) => there.get(path) !== text).map(([path]) => path);
  const left = [...there.keys()].filter((path) => !site.has(path) && !path.startsWith('assets/'));
  return [...wrong, ...left];
}

/**
 * Kills the real command at so many moments while it deploys to a store that speaks S3, right before one of its requests is answered or
 * after it; looks at the target then; and lets the next deploy, of the same edition or of the other one, go on. Answers with how often.
 */
export async function killDeploys(rounds: number, dice: Dice): Promise<number> {
  const store = await startStore();
  let [left, victim, isHeard] = [Infinity, undefined as ChildProcess | undefined, false];
  const proxy = await openProxy(store.url, {
    conditions: true,
    fault() {
      if (--left !== 0) return undefined;
      victim?.kill('SIGKILL');
      return isHeard ? undefined : 'hang up';
    },
  });
  await makeBucket(store.url, 'gazette');
  const target = `{ to: s3, bucket: gazette, endpoint: "${proxy.url}" }`;
  const paper = await buildEditions(`deploy: { production: ${target} }`);
  const { root, sites } = paper;
  const read = async (): Promise<Site> => {
    const objects = [...(await readBucket(store.url, 'gazette'))];
    const site = objects.filter(([path]) => !path.startsWith(controlFolder));
    return new Map(
      await Promise.all(site.map(async ([path, answer]) => [path, await answer.text()] as const)),
    );
  };
  const finish = async (edition: 0 | 1): Promise<void> => {
    left = Infinity;
    expect(await startDeploy(root, edition).ended).toMatch(/^0 /);
    expect(compareSite(await read(), sites[edition])).toEqual([]);
  };
  await finish(0);
  let kills = 0;
  let [present, edition]: [0 | 1, 0 | 1] = [0, 1];
  while (kills < rounds) {
    // An edition is some 44 requests, more where the one before was interrupted.
    left = 1 + dice.below(44);
    isHeard = dice.below(2) === 0;
    const at = `kill ${kills}: before request ${left}, ${isHeard ? 'heard' : 'not heard'}`;
    const deploy = startDeploy(root, edition);
    victim = deploy;
    const ended = await deploy.ended;
    expect(ended, at).toMatch(/^(?:SIGKILL|0) /);
    if (ended.startsWith('SIGKILL')) kills += 1;
    expect(await findHalves(await read(), sites), at).toEqual([]);
    if (dice.below(3) === 0) {
      // The next one is another edition, and may be killed as well.
      edition = edition === 0 ? 1 : 0;
      continue;
    }
    await finish(edition);
    present = edition;
    edition = present === 0 ? 1 : 0;
  }
  await finish(edition);
  proxy.close();
  store.close();
  rmSync(root, { recursive: true });
  return kills;
}

/** Does the same to a target on this machine, `target` as settings have it: kills some milliseconds after the first file is sent. */
export async function killLocalDeploys(rounds: number, dice: Dice, to: 'folder' | 'rsync'): Promise<number> {
  const home = join(mkdtempSync(join(tmpdir(), 'broadsheet-target-')), 'site');
  const key = to === 'folder' ? 'path' : 'destination';
  const { root, sites } = await buildEditions(`deploy: { production: { to: ${to}, ${key}: ${home} } }`);
  // A program that sends for a deploy ends a moment later than the deploy itself.
  const read = async (): Promise<Site> => {
    for (let before: string | undefined; ; await setTimeout(20)) {
      const files = attemptRead(home);
      const now = JSON.stringify(files);
      if (files && now === before) return new Map(files);
      before = now;
    }
  };
  let kills = 0;
  for (let edition: 0 | 1 = 0; kills < rounds;) {
    const deploy = startDeploy(root, edition);
    const delay = dice.below(to === 'folder' ? 60 : 900);
    deploy.stderr?.on('data', (text: string) => {
      if (text.includes('Comparing')) void setTimeout(delay).then(() => deploy.kill('SIGKILL'));
    });
    const ended = await deploy.ended;
    const at = `kill ${kills}: ${delay} ms after it began to compare`;
    expect(ended, at).toMatch(/^(?:SIGKILL|0) /);
    if (ended.startsWith('SIGKILL')) kills += 1;
    expect(await findHalves(await read(), sites), at).toEqual([]);
    if (dice.below(2) === 0) {
      expect(await startDeploy(root, edition).ended, at).toMatch(/^0 /);
      expect(compareSite(await read(), sites[edition]), at).toEqual([]);
    }
    edition = edition === 0 ? 1 : 0;
  }
  rmSync(root, { recursive: true });
  return kills;
}

/** What is there, but for what rsync has not put in place yet; undefined where something goes meanwhile. */
function attemptRead(home: string): [string, string][] | undefined {
  try {
    const files = Object.entries(readFolder(home));
    return files.filter(([path]) => !/(?:^|\/)\.[^/]+\.\w{6}$/.test(path));
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}
