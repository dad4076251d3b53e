import { statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { Argument, InvalidArgumentError, Option } from 'commander';
import { readRecordedSite } from '../build/recorded.ts';
import { loadSettings } from '../build/settings.ts';
import type { Config } from '../model/config.ts';
import { type Problem, ProblemError } from '../model/problem.ts';
import { printVerified, printVerifiedJson } from '../report/verified.ts';
import { expectAnswers } from '../serve/expected-answers.ts';
import { readHostRules } from '../serve/host-rules.ts';
import { openFolderSite, readWithin } from '../verify/folder-site.ts';
import { verifySite, type Verified } from '../verify/index.ts';
import { findCanonicalOrigin } from '../verify/marks.ts';
import { ownAddresses } from '../verify/site-addresses.ts';
import type { SiteReader } from '../verify/site-reader.ts';
import { openWebSite, openWebTools } from '../verify/web-site.ts';
import { type CommandContext, defineCommand, type ExitCode } from './command.ts';
import { reportProblems } from './report-problems.ts';
import { findStateFolders, makeCacheOption } from './state-folders.ts';

interface VerifyFlags {
  readonly root: string;
  readonly cacheDir?: string;
  readonly sample: number;
  readonly strict?: true;
  readonly format: 'pretty' | 'json';
}

/** `broadsheet verify`: looks at a site as its readers find it, and says what is wrong. */
export const verifyCommand = defineCommand<VerifyFlags>({
  name: 'verify',
  summary: 'Look at a deployed site, or at a folder to be deployed, and say what is wrong.',
  operands: new Argument('[site]', 'address or folder of the site (default: `url` of content/site.yaml)'),
  options: [
    new Option('--root <dir>', "the newspaper's folder, which holds content/").default('.', 'here'),
    makeCacheOption(),
    new Option('--sample <n>', 'how many articles, and how many other pages, are looked at; or `all`')
      .argParser(readSampleSize)
      .default(20),
    new Option('--strict', 'let warnings count as errors'),
    new Option('--format <format>', 'how to report').choices(['pretty', 'json']).default('pretty'),
  ],
  remarks:
    'Pages are chosen from the sitemaps, the same each time: front page, lists, the newest articles, some of the archive.\nTheir assets and pictures, feeds, headers, robots.txt, redirects and what is answered where nothing is are looked at,\nand within a newspaper whether the site is what was built here last. Of a folder every file is. `--sample all` looks at\nevery page that the sitemaps name, and within a newspaper at those that they do not name, too. At most four\nquestions are asked at a time, each address once, and never another host.',
  examples: [
    ['broadsheet verify', 'after a deploy: the site at the address that content/site.yaml has'],
    ['broadsheet verify https://staging.gazette.example', 'the same site elsewhere'],
    ['broadsheet verify public', 'the folder, before it is deployed'],
    ['broadsheet verify --sample all', 'every page, which takes its time where there are thousands'],
  ],
  run: runVerify,
});

function readSampleSize(written: string): number {
  if (written === 'all') return Number.POSITIVE_INFINITY;
  const size = Number(written);
  if (Number.isInteger(size) && size > 0 && size <= 10_000) return size;
  throw new InvalidArgumentError('Please write a whole number from 1 to 10000, or `all`.');
}

async function runVerify(
  flags: VerifyFlags,
  context: CommandContext,
  [named]: readonly string[],
): Promise<ExitCode> {
  const root = resolve(context.cwd, flags.root);
  const begun = performance.now();
  try {
    const { site, verified } = await verify(root, flags, context, named);
    const problems = flags.strict ? verified.problems.map(harden) : verified.problems;
    const report = { site, problems, asked: verified.asked, durationMs: performance.now() - begun };
    const print = flags.format === 'json' ? printVerifiedJson : printVerified;
    context.stdout.write(print(report, { ...context, root }));
    return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return reportProblems(error, { root, format: flags.format, context });
  }
}

function harden(problem: Problem): Problem {
  return { ...problem, severity: 'error' };
}

async function verify(
  root: string,
  flags: VerifyFlags,
  context: CommandContext,
  named: string | undefined,
): Promise<{ readonly site: string; readonly verified: Verified }> {
  const config = await readConfig(root);
  const state = findStateFolders({ root, out: join(root, 'public') }, flags.cacheDir, context);
  const recorded = config && (await readRecordedSite(root, state));
  const { site, name, folder } = await openSite(named ?? config?.url, context);
  const published = recorded && statSync(recorded.out, { throwIfNoEntry: false }) ? recorded.out : undefined;
  const source = folder ?? published;
  const plan = {
    site,
    addresses: ownAddresses(config?.url ?? (await findOrigin(site)), site.origin),
    sample: flags.sample,
    ...(folder !== undefined && { folder }),
    ...(source !== undefined && { hostFiles: expectAnswers(readHostRules(source)) }),
    ...(published !== undefined && {
      local: { name: relative(root, published), read: (path: string) => readWithin(published, path) },
    }),
    ...(recorded && { recorded }),
  };
  return { site: name, verified: await verifySite(plan) };
}

/** The newspaper's settings; undefined where there is no newspaper. */
async function readConfig(root: string): Promise<Config | undefined> {
  const { config, problems } = await loadSettings(root);
  if (config || problems.every(({ code }) => code === 'missing-settings')) return config;
  throw new ProblemError(problems, 1);
}

interface OpenedSite {
  readonly site: SiteReader;
  readonly name: string;
  /** Absolute. */
  readonly folder?: string;
}

async function openSite(named: string | undefined, { cwd, version }: CommandContext): Promise<OpenedSite> {
  if (named === undefined)
    throw refuseSite(
      'There is no newspaper here whose site could be meant.',
      'name the address or the folder of a site',
    );
  const url = /^https?:/i.test(named) ? URL.parse(named) : null;
  if (url && url.href !== `${url.origin}/`)
    throw refuseSite(
      `\`${url.origin}${url.pathname}\` is not the address of a whole site, which stands at the top of its host.`,
      `write \`${url.origin}\``,
    );
  if (url) {
    const site = await openWebSite(url, openWebTools(version));
    return { site, name: site.nameOf('/') };
  }
  const folder = resolve(cwd, named);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    return { site: openFolderSite(folder), name: named, folder };
  throw refuseSite(
    `\`${named}\` is neither a folder nor an address.`,
    'write `https://…`, or the name of a folder',
  );
}

function refuseSite(message: string, hint: string): ProblemError {
  return new ProblemError([{ code: 'unknown-site', severity: 'error', message, hint }], 2);
}

/** Outside of a newspaper a site is believed: a server is where it is asked, and the pages of a folder name their place. */
async function findOrigin(site: SiteReader): Promise<string> {
  return site.origin ?? (await findCanonicalOrigin(site)) ?? 'https://site.invalid';
}
