import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Option } from 'commander';
import { readMoves } from '../build/moves.ts';
import { extendRedirects, type RedirectEntry } from '../content/extend-redirects.ts';
import { writeSource } from '../content/write-source.ts';
import { ProblemError } from '../model/problem.ts';
import type { Move } from '../model/redirect.ts';
import { readTextFile } from '../support/read-text.ts';
import { toSourcePath } from '../support/source-path.ts';
import { type CommandContext, defineCommand, type ExitCode } from './command.ts';
import { findStateFolders, makeCacheOption } from './state-folders.ts';
import { reportProblems } from './report-problems.ts';

interface RedirectsFlags {
  readonly root: string;
  readonly out?: string;
  readonly write?: true;
  readonly cacheDir?: string;
  readonly format: 'text' | 'json';
}

const record = toSourcePath('content/redirects.yaml');

/** `broadsheet redirects`: keeps the lasting record of addresses that changed. */
export const redirectsCommand = defineCommand<RedirectsFlags>({
  name: 'redirects',
  summary: 'Tell which published addresses lead nowhere now, and record where their pages are.',
  options: [
    new Option('--root <dir>', "the newspaper's folder, which holds content/").default('.', 'here'),
    new Option('--out <dir>', 'where the site was published (default: <root>/public)'),
    makeCacheOption(),
    new Option('--write', `add them to ${record}`),
    new Option('--format <format>', 'how to tell').choices(['text', 'json']).default('text'),
  ],
  examples: [
    ['broadsheet redirects', 'tell which former addresses lead nowhere'],
    ['broadsheet redirects --write', 'and record where they lead in content/redirects.yaml'],
  ],
  run: proposeRedirects,
});

async function proposeRedirects(flags: RedirectsFlags, context: CommandContext): Promise<ExitCode> {
  const root = resolve(context.cwd, flags.root);
  const out = flags.out === undefined ? join(root, 'public') : resolve(context.cwd, flags.out);
  try {
    const state = findStateFolders({ root, out }, flags.cacheDir, context);
    const choices = { asOf: context.readClock(), strict: false, keepGoing: false };
    const moves = await readMoves({ root, out, ...state, ...choices });
    const written = flags.write === true && moves.length > 0;
    if (written) await recordMoves(root, moves);
    const print = flags.format === 'json' ? printJson : printText;
    context.stdout.write(print(moves, written));
    return 0;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return reportProblems(error, { root, format: flags.format, context });
  }
}

async function recordMoves(root: string, moves: readonly Move[]): Promise<void> {
  const file = join(root, record);
  const text = existsSync(file) ? readTextFile(file).text : undefined;
  await writeSource(root, record, extendRedirects(text, moves.map(toEntry)));
}

function toEntry({ former, now }: Move): RedirectEntry {
  return now ? { from: former.address, to: now.address } : { from: former.address, gone: true };
}

function printText(moves: readonly Move[], written: boolean): string {
  if (moves.length === 0) return 'every published address leads somewhere\n';
  const lines = moves.map(({ former, now }) =>
    now
      ? `${former.address} -> ${now.address}\n  ${now.source}`
      : `${former.address} is gone\n  it was ${former.source}`,
  );
  const done = written
    ? `Added to ${record}.`
    : `Run \`broadsheet redirects --write\` to add this to ${record}.`;
  return `${lines.join('\n')}\n\n${done}\n`;
}

function printJson(moves: readonly Move[], written: boolean): string {
  return `${JSON.stringify({ written, redirects: moves.map(toEntry) }, null, 2)}\n`;
}
