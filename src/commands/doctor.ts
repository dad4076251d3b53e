import { join, resolve } from 'node:path';
import { styleText } from 'node:util';
import { Option } from 'commander';
import { loadSettings } from '../build/settings.ts';
import type { Health } from '../doctor/examination.ts';
import { examine, type NamedFinding } from '../doctor/index.ts';
import { ProblemError } from '../model/problem.ts';
import { neutraliseText } from '../report/plain-text.ts';
import { type CommandContext, defineCommand, type ExitCode } from './command.ts';
import { reportProblems } from './report-problems.ts';
import { findStateFolders, makeCacheOption } from './state-folders.ts';

interface DoctorFlags {
  readonly root: string;
  readonly out?: string;
  readonly cacheDir?: string;
  readonly format: 'pretty' | 'json';
}

const colours = { ok: 'green', note: 'yellow', bad: 'red' } as const satisfies Record<Health, string>;

/** `broadsheet doctor`: whether this machine can build this newspaper, and what would bite. */
export const doctorCommand = defineCommand<DoctorFlags>({
  name: 'doctor',
  summary: 'Tell whether this machine can build this newspaper, and what would bite.',
  options: [
    new Option('--root <dir>', "the newspaper's folder, which holds content/").default('.', 'here'),
    new Option('--out <dir>', 'where the site is to go (default: <root>/public)'),
    makeCacheOption(),
    new Option('--format <format>', 'how to tell').choices(['pretty', 'json']).default('pretty'),
  ],
  remarks: 'Example:\n  broadsheet doctor --root my-paper\n\nThe exit code is 1 where something is bad.',
  run: callDoctor,
});

async function callDoctor(flags: DoctorFlags, context: CommandContext): Promise<ExitCode> {
  const root = resolve(context.cwd, flags.root);
  const out = flags.out === undefined ? join(root, 'public') : resolve(context.cwd, flags.out);
  try {
    const folders = findStateFolders({ root, out }, flags.cacheDir, context);
    const settings = await loadSettings(root);
    const { env, readClock } = context;
    const findings = await examine({ root, out, ...folders, settings, env, readClock });
    const isWell = findings.every(({ health }) => health !== 'bad');
    const print = flags.format === 'json' ? printJson : printText;
    context.stdout.write(print(findings, isWell, context));
    return isWell ? 0 : 1;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return reportProblems(error, { root, format: flags.format, context });
  }
}

function printText(
  findings: readonly NamedFinding[],
  isWell: boolean,
  { stdout }: Pick<CommandContext, 'stdout'>,
): string {
  const width = Math.max(...findings.map(({ name }) => name.length));
  const lines = findings.flatMap(({ name, health, says, hint }) => [
    `${styleText(colours[health], health.padEnd(4), { stream: stdout })}  ${name.padEnd(width)}  ${neutraliseText(says)}`,
    ...(hint === undefined ? [] : [`${' '.repeat(width + 8)}hint: ${neutraliseText(hint)}`]),
  ]);
  const verdict = isWell
    ? 'Nothing is bad: this newspaper can be built here.'
    : 'What is bad must be mended first.';
  return `${lines.join('\n')}\n\n${verdict}\n`;
}

function printJson(findings: readonly NamedFinding[], isWell: boolean): string {
  return `${JSON.stringify({ well: isWell, findings }, null, 2)}\n`;
}
