import { spawn } from 'node:child_process';

/** A program to run, and all that it gets to see. */
export interface Program {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What it reads from its standard input; nothing if absent. */
  readonly input?: string | undefined;
  /** Ends it, if it comes first. */
  readonly deadline: AbortSignal;
}

/** How a program ended: its exit code, the signal that ended it, or `late`. */
export interface ProgramEnd {
  readonly exit: number | NodeJS.Signals | 'late';
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program without a shell. Rejects with the system's error where it cannot be started. */
export function runProgram({ file, args, cwd, env, input = '', deadline }: Program): Promise<ProgramEnd> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd, env: { ...env }, stdio: 'pipe' });
    const stop = (): void => {
      child.kill('SIGKILL');
      // What it started may hold them open.
      for (const output of [child.stdout, child.stderr]) output.destroy();
    };
    if (deadline.aborted) stop();
    deadline.addEventListener('abort', stop, { once: true });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      deadline.removeEventListener('abort', stop);
      resolve({ exit: deadline.aborted ? 'late' : (code ?? signal ?? 'SIGKILL'), stdout, stderr });
    });
    // It may end before it has read all.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
