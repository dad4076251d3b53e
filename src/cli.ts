#!/usr/bin/env -S node --max-semi-space-size=64
import { enableCompileCache } from 'node:module';
import type { Instant } from './model/time.ts';
import { hasErrorCode } from './support/error-code.ts';

// Whoever reads the report may stop before its end: `broadsheet build | head`.
process.stdout.on('error', (error) => {
  if (!hasErrorCode(error, 'EPIPE')) throw error;
});

function catchInterrupt(): AbortSignal {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort());
  return controller.signal;
}

function deferInterrupts(): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  let first: NodeJS.Signals | undefined;
  const note = (signal: NodeJS.Signals): void => void (first ??= signal);
  for (const signal of signals) process.on(signal, note);
  return () => {
    for (const signal of signals) process.off(signal, note);
    if (first) process.kill(process.pid, first);
  };
}

async function ask(question: string): Promise<string | undefined> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
  const { createInterface } = await import('node:readline/promises');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}

// Everything else is loaded after this, so that what Node has compiled once it need not compile again.
enableCompileCache();
const [{ commands }, { runCli }, { productVersion }] = await Promise.all([
  import('./commands/index.ts'),
  import('./commands/run-cli.ts'),
  import('./support/product-version.ts'),
]);

let isLeaving = false;
process.exitCode = await runCli(process.argv.slice(2), commands, {
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
  version: productVersion,
  readClock: () => Date.now() as Instant,
  ask,
  catchInterrupt,
  deferInterrupts,
  leaveWork: () => (isLeaving = true),
});
if (isLeaving) process.stdout.write('', () => process.exit());
