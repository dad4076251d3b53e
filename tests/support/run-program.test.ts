import { expect, test } from 'vitest';
import { runProgram } from '../../src/support/run-program.ts';

const run = (script: string, deadline = new AbortController().signal, input = '') =>
  runProgram({ file: '/bin/sh', args: ['-c', script], cwd: '/', env: { A: 'a' }, input, deadline });

test('a program sees its input, its environment and nothing else, and its end is told', async () => {
  expect(await run('cat; echo "$A$HOME" >&2; exit 3', undefined, 'ñ\n')).toEqual({
    exit: 3,
    stdout: 'ñ\n',
    stderr: 'a\n',
  });
  expect(await run('kill -TERM $$')).toMatchObject({ exit: 'SIGTERM' });
});

test('a program that is late is ended, though what it has started goes on', async () => {
  const controller = new AbortController();
  const ended = run('sleep 31 & sleep 31', controller.signal);
  controller.abort();
  expect(await ended).toMatchObject({ exit: 'late' });
  expect(await run('sleep 31', AbortSignal.abort())).toMatchObject({ exit: 'late' });
});

test('a program that is not there is the system’s error', async () => {
  const deadline = new AbortController().signal;
  await expect(runProgram({ file: '/nowhere', args: [], cwd: '/', env: {}, deadline })).rejects.toMatchObject(
    {
      code: 'ENOENT',
    },
  );
});
