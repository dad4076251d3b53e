import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { describeChanges } from '../build/page-changes.ts';
import { nameChanges, readChanges } from '../build/read-changes.ts';
import { readRecordedSite } from '../build/recorded.ts';
import { ProblemError } from '../model/problem.ts';
import { printChangesJson, printMarkdown, printPlain, type PrintChanges } from '../report/page-changes.ts';
import { type CommandContext, defineCommand, type ExitCode } from './command.ts';
import { reportProblems } from './report-problems.ts';
import { findStateFolders, makeCacheOption } from './state-folders.ts';

const formats = {
  pretty: printPlain,
  json: printChangesJson,
  markdown: printMarkdown,
} as const satisfies Record<string, PrintChanges>;

interface ChangesFlags {
  readonly root: string;
  readonly cacheDir?: string;
  readonly preview?: string;
  readonly site?: string;
  readonly format: keyof typeof formats;
}

/** `broadsheet changes`: what the last publication did to the pages of the site. */
export const changesCommand = defineCommand<ChangesFlags>({
  name: 'changes',
  summary: 'Tell which pages the last build added, changed and removed.',
  options: [
    new Option('--root <dir>', "the newspaper's folder, which holds content/").default('.', 'here'),
    makeCacheOption(),
    new Option(
      '--preview <dir>',
      'also tell what only this preview has: drafts, and what is not published yet',
    ),
    new Option('--site <url>', 'where the pages can be looked at, for links').argParser(readSite),
    new Option('--format <format>', 'how to tell').choices(Object.keys(formats)).default('pretty'),
  ],
  remarks:
    'The build is compared with the one before it into the same folder. In a pull request that is what was published, if the\nfolders `.broadsheet` and `public` were restored from the last job that published.',
  examples: [
    ['broadsheet changes', 'tell what the last build changed'],
    [
      'broadsheet changes --format markdown --preview preview >> "$GITHUB_STEP_SUMMARY"',
      'in a pull request: as a summary of the job',
    ],
  ],
  run: tellChanges,
});

function readSite(written: string): string {
  const url = /^https?:\/\//i.test(written) ? URL.parse(written) : null;
  if (!url || url.username !== '' || url.password !== '')
    throw new InvalidArgumentError('Please write a whole address: https://preview.gazette.example');
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

async function tellChanges(flags: ChangesFlags, context: CommandContext): Promise<ExitCode> {
  const root = resolve(context.cwd, flags.root);
  try {
    const state = findStateFolders({ root, out: resolve(root, 'public') }, flags.cacheDir, context);
    const [changes, recorded] = [
      await readChanges(nameChanges(state.stateDir)),
      await readRecordedSite(root, state),
    ];
    if (!changes || !recorded || !isFolder(recorded.out))
      throw refuse(
        'nothing-published',
        'No finished publication is known here.',
        'run `broadsheet build` first',
      );
    const preview = flags.preview === undefined ? undefined : resolve(context.cwd, flags.preview);
    if (preview !== undefined && !isFolder(preview))
      throw refuse(
        'unknown-path',
        `There is no folder \`${flags.preview}\`.`,
        'name the folder of a preview, as in `broadsheet build --drafts --out preview`',
      );
    const described = describeChanges(changes, { out: recorded.out, preview });
    context.stdout.write(formats[flags.format](described, flags.site));
    return 0;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return reportProblems(error, { root, format: flags.format, context });
  }
}

function isFolder(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
}

function refuse(code: string, message: string, hint: string): ProblemError {
  return new ProblemError([{ code, severity: 'error', message, hint }], 2);
}
