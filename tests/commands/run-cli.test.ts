import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { defineCommand, type ExitCode } from '../../src/commands/command.ts';
import { runCli } from '../../src/commands/run-cli.ts';
import type { Instant } from '../../src/model/time.ts';

async function runCommand(run: () => Promise<ExitCode>) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const command = defineCommand({ name: 'print', summary: 'Print the paper.', options: [], run });
  const code = await runCli(['print'], [command], {
    stdout,
    stderr,
    env: {},
    cwd: '/',
    version: '1.2.3',
    readClock: () => 0 as Instant,
    catchInterrupt: () => new AbortController().signal,
    deferInterrupts: () => () => undefined,
    ask: () => Promise.resolve(undefined),
    leaveWork: () => undefined,
  });
  return { code, stderr: String(stderr.read() ?? '') };
}

test.each([0, 1, 2] as const)('the exit code %d of a command is that of the program', async (code) => {
  expect(await runCommand(() => Promise.resolve(code))).toEqual({ code, stderr: '' });
});

test('a mistake of ours shows its stack and says so, exit code 2', async () => {
  const { code, stderr } = await runCommand(() =>
    Promise.reject(new TypeError('undefined is not a headline')),
  );
  expect(code).toBe(2);
  expect(stderr).toMatch(/^TypeError: undefined is not a headline\n {4}at /);
  expect(stderr).toContain('This is a mistake in Broadsheet, not in the newspaper');
});
