#!/usr/bin/env node
import { commands } from './commands/index.ts';
import { runCli } from './commands/run-cli.ts';
import type { Instant } from './model/time.ts';
import { hasErrorCode } from './support/error-code.ts';
import { productVersion } from './support/product-version.ts';

// Whoever reads the report may stop before its end: `broadsheet build | head`.
process.stdout.on('error', (error) => {
  if (!hasErrorCode(error, 'EPIPE')) throw error;
});

function catchInterrupt(): AbortSignal {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort());
  return controller.signal;
}

process.exitCode = await runCli(process.argv.slice(2), commands, {
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
  version: productVersion,
  readClock: () => Date.now() as Instant,
  catchInterrupt,
});
