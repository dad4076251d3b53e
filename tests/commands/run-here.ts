import { PassThrough } from 'node:stream';
import { commands } from '../../src/commands/index.ts';
import { runCli } from '../../src/commands/run-cli.ts';
import type { Instant } from '../../src/model/time.ts';
import { productVersion } from '../../src/support/product-version.ts';
import type { Newspaper, Run } from './newspaper.ts';

/** Runs a command in this process, without colours: for what is asked often; `runBroadsheet` shows that the program answers, too. */
export async function runHere(args: readonly string[], cwd: string): Promise<Run> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await runCli(args, commands, {
    stdout,
    stderr,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
    cwd,
    version: productVersion,
    readClock: () => Date.now() as Instant,
    catchInterrupt: () => new AbortController().signal,
    deferInterrupts: () => () => undefined,
    ask: () => Promise.resolve(undefined),
    leaveWork: () => undefined,
  });
  return { code, stdout: String(stdout.read() ?? ''), stderr: String(stderr.read() ?? '') };
}

/** The same newspaper, whose commands run in this process. */
export function stayHere(paper: Newspaper): Newspaper {
  return { ...paper, run: (...args) => runHere(args, paper.root) };
}
