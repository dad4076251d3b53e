import { spawn } from 'node:child_process';
import { inject } from 'vitest';

/** A `broadsheet dev` that runs. */
export interface RunningDev {
  /** Everything that it has said. */
  readonly said: () => string;
  /** Waits until it has said this, after all that was waited for before; answers with the match. */
  waitFor(words: RegExp): Promise<RegExpExecArray>;
  interrupt(): void;
  /** How it ended. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>;
}

/** Starts the real command; whoever starts it ends it. */
export function startDev(root: string, ...args: string[]): RunningDev {
  const { FORCE_COLOR: _, ...env } = process.env;
  const child = spawn(process.execPath, [inject('program'), 'dev', '--root', root, ...args], {
    env: { ...env, NO_COLOR: '1' },
  });
  let [said, heard] = ['', 0];
  let wake = () => {};
  const hear = (text: string): void => {
    said += text;
    wake();
  };
  child.stdout.setEncoding('utf8').on('data', hear);
  child.stderr.setEncoding('utf8').on('data', hear);
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    child.on('close', (code, signal) => {
      resolve({ code, signal });
      wake();
    });
  });
  return {
    said: () => said,
    async waitFor(words) {
      for (;;) {
        const match = words.exec(said.slice(heard));
        if (match) {
          heard += match.index + match[0].length;
          return match;
        }
        if (child.exitCode !== null) throw new Error(`it has ended, and said: ${said}`);
        await new Promise<void>((resolve) => (wake = resolve));
      }
    },
    interrupt: () => void child.kill('SIGINT'),
    ended,
  };
}
