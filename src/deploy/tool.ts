import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { ProblemError } from '../model/problem.ts';
import { findProgram } from '../support/find-program.ts';
import { hideSecrets } from '../support/hide-secrets.ts';
import { type ProgramEnd, runProgram } from '../support/run-program.ts';
import { failDeploy } from './fail.ts';
import type { Surroundings } from './target.ts';

/** A vendor's own program that deploys. */
export interface Tool {
  readonly program: string;
  /** Package of npm that has it. */
  readonly package: string;
  /** Variables of the environment without which it can do nothing. */
  readonly secrets: readonly string[];
}

/** What it came to: its output without colours and secrets. */
export interface ToolRun extends Pick<ProgramEnd, 'exit'> {
  readonly stdout: string;
  /** Both outputs, one after the other. */
  readonly text: string;
}

/** How long a tool may take, in milliseconds. */
const patience = 1_800_000;

/** The tool's file. Throws ProblemError (exit 2) if it is not installed, or if a secret is missing. */
export function findTool({ program, package: name, secrets }: Tool, surroundings: Surroundings): string {
  const missing = secrets.filter((secret) => !surroundings.env[secret]?.trim());
  if (missing.length > 0)
    throw failDeploy(
      'deploy-credentials',
      `The environment does not have ${missing.join(' and ')}.`,
      'set it in the environment, in a CI job from its secrets; it never belongs into `content/site.yaml`',
    );
  const file = findProgram(program, surroundings);
  if (file !== undefined) return file;
  throw failDeploy(
    'deploy-tool-missing',
    `The program \`${program}\`, by which this target is deployed, is not installed.`,
    `install it beside the newspaper: \`npm install --save-dev ${name}\``,
  );
}

/** Runs the tool in an empty folder, so that it neither finds settings of others nor leaves anything in the newspaper. */
export async function runTool(
  tool: Tool,
  { args, env = {} }: { readonly args: readonly string[]; readonly env?: Readonly<Record<string, string>> },
  surroundings: Surroundings,
): Promise<ToolRun> {
  const file = findTool(tool, surroundings);
  const cwd = mkdtempSync(join(tmpdir(), 'broadsheet-tool-'));
  try {
    const all = { ...surroundings.env, CI: 'true', NO_COLOR: '1', FORCE_COLOR: '0', ...env };
    const deadline = AbortSignal.timeout(patience);
    const { exit, stdout, stderr } = await runProgram({ file, args, cwd, env: all, deadline });
    const show = (text: string): string => hideSecrets(stripVTControlCharacters(text), surroundings.env);
    return { exit, stdout: show(stdout), text: show(`${stderr}\n${stdout}`) };
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

/** Why a tool failed, by what it printed: the first of the causes whose pattern is in its output. */
export function explainTool(
  { program }: Tool,
  { exit, text }: ToolRun,
  causes: readonly (readonly [pattern: RegExp, failure: () => ProblemError])[],
): ProblemError {
  const known = causes.find(([pattern]) => pattern.test(text));
  if (known) return known[1]();
  const how = exit === 'late' ? 'did not end in time' : `ended with ${exit}`;
  return failDeploy(
    'deploy-tool-failed',
    `\`${program}\` ${how}: ${findReason(text)}`,
    'mend that, and deploy again: it goes on where it was',
  );
}

/** The line that says what went wrong, and the next one, as well as one can tell. */
function findReason(text: string): string {
  const lines = text.split(/\r?\n/).filter((line) => /\p{L}/u.test(line));
  const index = lines.findIndex((line) => /\berror\b/i.test(line));
  const said = index < 0 ? lines.slice(-1) : lines.slice(index, index + 2);
  const words = said.map((line) => line.replace(/^[^\p{L}]*(?:error\b[\]:\s]*)*/iu, '').trim());
  return `${words.join(' ').slice(0, 300) || 'it gave no reason'}.`.replace(/([.!?])\.$/, '$1');
}
