import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A command line, run without a shell. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** What a whole process took. */
export interface Measurement {
  readonly seconds: number;
  /** Megabytes; the most that the process itself held at once. */
  readonly peak: number;
}

const pollMs = 10;

/** Runs a process to its end and measures it; throws where it fails, with what it said. */
export async function measure({ program, args, cwd, env = {} }: Command): Promise<Measurement> {
  const begun = performance.now();
  const child = spawn(program, [...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  let peak = 0;
  const poll = setInterval(() => (peak = Math.max(peak, readPeak(child.pid))), pollMs);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  }).finally(() => clearInterval(poll));
  const seconds = (performance.now() - begun) / 1000;
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}: ${said.slice(-2000)}`);
  return { seconds, peak };
}

/** The most that a process has held so far, in megabytes; Linux tells it, elsewhere there is none. */
export function readPeak(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0; // It has just ended.
  }
}

/** The middle one, or the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = 0, high = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}
