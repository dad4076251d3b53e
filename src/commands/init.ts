import { existsSync, readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { Argument, Option } from 'commander';
import { siteSchema } from '../config/schema.ts';
import { generators, type Generator } from '../content/adopt/read-site.ts';
import { toJsonSchema, writtenFiles } from '../content/json-schemas.ts';
import { makeStarter, type StarterFile } from '../content/starter.ts';
import { createSource } from '../content/write-source.ts';
import { ProblemError } from '../model/problem.ts';
import { formatIso } from '../support/iso-time.ts';
import { productVersion } from '../support/product-version.ts';
import { describeIssues } from '../support/schema/describe.ts';
import { slugify } from '../support/slugify.ts';
import { toSourcePath } from '../support/source-path.ts';
import { type AdoptedSite, adoptSite, convertSite, describeSite } from './adopt-site.ts';
import { type CommandContext, defineCommand, type ExitCode } from './command.ts';
import { reportProblems } from './report-problems.ts';

interface InitFlags {
  readonly title?: string;
  readonly url: string;
  readonly language: string;
  readonly from?: Generator;
  readonly source?: string;
  readonly copy?: true;
}

/** `broadsheet init`: a newspaper that builds at once. */
export const initCommand = defineCommand<InitFlags>({
  name: 'init',
  summary: 'Make a new newspaper: settings, two articles, pages, and what GitHub and VS Code need.',
  operands: new Argument('<dir>', 'a folder that is empty, or not there yet'),
  options: [
    new Option('--title <title>', 'name of the newspaper (default: that of the folder)'),
    new Option('--url <url>', 'address of its site').default('https://newspaper.example'),
    new Option('--language <tag>', 'its language').default('en'),
    new Option('--from <generator>', 'look how the articles of another site are made').choices(generators),
    new Option('--source <dir>', 'the folder of that site'),
    new Option('--copy', 'copy its articles, too'),
  ],
  examples: [
    ['broadsheet init gazette --title "The Gazette" --url https://gazette.example', 'make a newspaper'],
    [
      'broadsheet init gazette --from hugo --source ../old-site --copy',
      'make one with the articles of a site of Hugo',
    ],
  ],
  run: makeNewspaper,
});

async function makeNewspaper(
  flags: InitFlags,
  context: CommandContext,
  [dir = '.']: readonly string[],
): Promise<ExitCode> {
  const root = resolve(context.cwd, dir);
  try {
    refuseFullFolder(root);
    const settings = readSettings(flags, root);
    const adopted = readAdopted(flags, context);
    if (adopted) context.stdout.write(describeSite(adopted));
    const copied = adopted && flags.copy ? convertSite(adopted) : [];
    const day = formatIso({ at: context.readClock(), precision: 'day' }, 'UTC').slice(0, 10);
    const aliases = adopted?.aliases ?? {};
    const starter = makeStarter({ ...settings, day, aliases, sections: listSections(copied) });
    const kept = starter.filter(({ path }) => copied.length === 0 || !path.startsWith('content/articles/'));
    const files = [...kept, ...makeTools(settings.title), ...copied];
    for (const { path, content } of files) await createSource(root, path, content);
    context.stdout.write(describeNext(dir, flags, { adopted, copied: copied.length }));
    return 0;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return reportProblems(error, { root, format: 'pretty', context });
  }
}

/** What the system and git put into a folder is in nobody's way. */
const harmless = new Set(['.git', '.DS_Store', 'Thumbs.db', 'desktop.ini']);
const MAX_TOLD = 10;

function refuseFullFolder(root: string): void {
  if (!existsSync(root)) return;
  const found = readEntries(root).filter((name) => !harmless.has(name));
  if (found.length === 0) return;
  const told = found.slice(0, MAX_TOLD).map((name) => `\`${name.replaceAll(/\p{C}/gu, '?')}\``);
  const more = found.length > MAX_TOLD ? ` and ${found.length - MAX_TOLD} more` : '';
  throw refuse({
    code: 'folder-not-empty',
    message: `The folder ${root} is not empty: ${told.join(', ')}${more}.`,
    hint: 'name a folder that is not there yet, or move what is in the way',
  });
}

function readEntries(root: string): string[] {
  try {
    return readdirSync(root).toSorted();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const hint = 'name a folder that is not there yet';
    throw refuse({ code: 'folder-not-empty', message: `${root} cannot be used: ${why}.`, hint });
  }
}

const given = siteSchema.pick({ title: true, url: true, language: true });

function readSettings({ title, url, language }: InitFlags, root: string) {
  const named = title ?? nameNewspaper(basename(root));
  const parsed = given.safeParse({ title: named, url, language }, { reportInput: true });
  if (parsed.success) return parsed.data;
  const faults = describeIssues(parsed.error.issues, { schema: given });
  throw new ProblemError(
    faults.map(({ code, message, hint }) => ({ code, severity: 'error', message, ...(hint && { hint }) })),
    2,
  );
}

/** `harbour-gazette` is the Harbour Gazette. */
function nameNewspaper(folder: string): string {
  const words = folder.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
  return words.map((word) => word.replace(/^./u, (first) => first.toUpperCase())).join(' ') || 'Newspaper';
}

function readAdopted({ from, source, copy }: InitFlags, { cwd }: CommandContext): AdoptedSite | undefined {
  if (from !== undefined && source !== undefined) return adoptSite(resolve(cwd, source), from);
  if (from === undefined && source === undefined && copy === undefined) return undefined;
  throw refuse({
    code: 'no-source',
    message: 'Another site is named by its generator and its folder.',
    hint: 'write `--from hugo --source ../old-site`',
  });
}

function listSections(copied: readonly StarterFile[]): { id: string; name: string }[] {
  const ids = [...new Set(copied.map(({ path }) => path.split('/')[2] ?? ''))];
  return (ids.length > 0 ? ids : ['news']).map((id) => ({
    id,
    name: nameNewspaper(id).slice(0, 40).toWellFormed(),
  }));
}

/** What depends on the program: its own version, and the schemas of its keys. */
function makeTools(title: string): StarterFile[] {
  const manifest = {
    name: slugify(title).replaceAll(/[^a-z0-9-]/g, '') || 'newspaper',
    private: true,
    scripts: {
      dev: 'broadsheet dev',
      check: 'broadsheet check',
      preview: 'broadsheet build --drafts --out preview',
      build: 'broadsheet build',
    },
    dependencies: { broadsheet: `^${productVersion}` },
  };
  const schemas = writtenFiles.map((file) => ({
    path: toSourcePath(`.vscode/broadsheet/${file.name}.schema.json`),
    content: print(toJsonSchema(file)),
  }));
  return [{ path: toSourcePath('package.json'), content: print(manifest) }, ...schemas];
}

function print(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function describeNext(
  dir: string,
  { copy }: InitFlags,
  { adopted, copied }: { adopted: AdoptedSite | undefined; copied: number },
): string {
  const taken = `${copied} articles were copied, their pictures were not; broadsheet build --keep-going tells which need work`;
  const proposal =
    'the other names of keys are in content/site.yaml; with --copy the articles are copied, too';
  return [
    `Made a newspaper in ${dir}`,
    ...(adopted ? [`  ${copy ? taken : proposal}`] : []),
    ...(dir === '.' ? [] : [`  cd ${/^[\w./-]+$/.test(dir) ? dir : `"${dir}"`}`]),
    '  npm install',
    '  npm run dev      shows it to you while you write',
    '  README.md there says how to go on',
    '',
  ].join('\n');
}

function refuse(reason: { code: string; message: string; hint: string }): ProblemError {
  return new ProblemError([{ ...reason, severity: 'error' }], 2);
}
