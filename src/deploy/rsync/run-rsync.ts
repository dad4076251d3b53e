import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import type { Surroundings } from '../target.ts';
import { explainExit, isWorthRetrying } from './failure.ts';

/** One call of the program. */
export interface RsyncCall {
  readonly args: readonly string[];
  /** Paths to name to it, each once; it reads them from its input. */
  readonly paths?: readonly string[];
  /** Whether a source that is not there is no fault. */
  readonly mayMiss?: boolean;
}

/** Runs rsync, again where the line broke; answers with what it printed. Rejects with ProblemError (exit 2) if it cannot. */
export type RunRsync = (call: RsyncCall) => Promise<string>;

const attempts = 4;
const pauseMs = 500;
const shell = 'ssh -o BatchMode=yes -o ConnectTimeout=15';
const always = ['--timeout=60', '--8-bit-output', '--no-human-readable', '--from0', '--mkpath'];

interface Ending {
  readonly exit: number | 'absent';
  readonly stdout: string;
  readonly stderr: string;
}

/** Prepares to run rsync in the newspaper's folder, never asking anybody for a password. */
export function makeRunner(place: string, { root, env }: Pick<Surroundings, 'root' | 'env'>): RunRsync {
  const surroundings = { RSYNC_RSH: shell, ...env, LC_ALL: 'C.UTF-8' };
  return async (call) => {
    for (let attempt = 1; ; attempt++) {
      const ending = await runOnce(call, root, surroundings);
      if (ending.exit === 0) return ending.stdout;
      if (call.mayMiss && isMissing(ending)) return ending.stdout;
      if (attempt === attempts || !isWorthRetrying(ending)) throw explainExit(ending, place);
      await setTimeout(pauseMs * 2 ** attempt);
    }
  };
}

/** 24: the files named were not at the source, which is how those are named that are to be removed. */
function isMissing({ exit, stderr }: Ending): boolean {
  return exit === 24 || (exit === 23 && /No such file or directory/.test(stderr));
}

/**
 * Runs a program that ends with this process, however that ends: it would go on sending while the next deploy does. Line 3 is held open by
 * this process alone, so its end is that of who holds it.
 */
const guard = `
exec 4<&0
"$@" <&4 3<&- 4<&- &
program=$!
{ read -r line <&3; kill "$program"; } >/dev/null 2>&1 4<&- &
watch=$!
wait "$program"
code=$?
kill "$watch" 2>/dev/null
exit "$code"`;

/** Of a shell that does not find a program. */
const notFound = 127;

function runOnce(
  { args, paths = [] }: RsyncCall,
  cwd: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Ending> {
  return new Promise((resolve, reject) => {
    const child = spawn('/bin/sh', ['-c', guard, 'sh', 'rsync', ...always, ...args], {
      cwd,
      env: { ...env },
      stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    });
    const [stdin, stdout, stderr] = child.stdio;
    let [told, failed] = ['', ''];
    stdout.setEncoding('utf8').on('data', (text: string) => (told += text));
    stderr.setEncoding('utf8').on('data', (text: string) => (failed += text));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ exit: code === notFound ? 'absent' : (code ?? 20), stdout: told, stderr: failed });
    });
    // It may end before it has read all.
    stdin.on('error', () => undefined);
    stdin.end(paths.map((path) => `${path}\0`).join(''));
  });
}
